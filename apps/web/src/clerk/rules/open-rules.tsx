import type { RuleSheet, RuleView } from '@gremia/contracts';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswerRule } from '../../api/rules';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../answers/problem-alert';
import { Section } from '../../ui/section';
import { STEP_FOCUS, useStepFocus } from '../../ui/use-step-focus';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RuleEntries } from './rule-entries';

/**
 * What nobody has compared with its source, as a list to work through: answered here, the chair only confirms it with
 * one line.
 */
export function OpenRules({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const answer = useAnswerRule(sheet.committeeId);
  const open = sheet.rules.filter(({ status }) => status !== 'verified');
  // Those that keep the chair from opening a meeting with one line come first.
  const parts = [open.filter(({ atOpening }) => atOpening), open.filter(({ atOpening }) => !atOpening)] as const;
  const unanswered = parts.flatMap((rules) => unansweredOf(rules));
  const left = unanswered.length;
  const part = useRef<HTMLDivElement>(null);
  const [next, setNext] = useState<string | undefined>();
  useStepFocus(part, left);
  const confirm = ({ rule, name, answeredOn }: RuleView): ReactNode =>
    answeredOn === null && (
      <Button
        variant="secondary"
        small
        inactive={answer.isPending}
        stepFocus={rule === next}
        onClick={() => {
          setNext(unanswered[unanswered.indexOf(rule) + 1] ?? unanswered.find((other) => other !== rule));
          answer.mutate({ rule, on: sheet.on });
        }}
      >
        {t('open.confirm')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    );
  if (open.length === 0) return <EmptyState title={t('open.none')} />;
  return (
    <div ref={part} className="g-stack">
      <p role="status" {...(left === 0 ? STEP_FOCUS : {})}>
        {left === 0 ? t('open.done') : t('open.left', { count: left })}
      </p>
      <ProblemAlert error={answer.error} />
      {parts.map((rules, index) => {
        if (rules.length === 0) return null;
        const part = index === 0 ? 'opening' : 'others';
        return (
          <Section key={part} title={t(`open.${part}`)}>
            <p>{t(`open.${part}Left`, { count: unansweredOf(rules).length })}</p>
            <RuleEntries rules={rules} seats={sheet.seats} act={confirm} level={3} />
          </Section>
        );
      })}
    </div>
  );
}

const unansweredOf = (rules: readonly RuleView[]): readonly string[] =>
  rules.filter(({ answeredOn }) => answeredOn === null).map(({ rule }) => rule);
