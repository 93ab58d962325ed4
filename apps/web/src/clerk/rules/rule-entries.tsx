import type { RuleView } from '@gremia/contracts';
import { LEVEL_WORDS } from '@gremia/rules';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RuleStatus } from './rule-status';
import { RuleWords } from './rule-words';

interface RuleEntriesProps {
  readonly rules: readonly RuleView[];
  /** The statutory number of votes of the body. */
  readonly seats: number;
  /** What can be done about a rule, below its name. */
  readonly act?: (rule: RuleView) => ReactNode;
  /** Of the headings of rules, below a part that has one itself. */
  readonly level?: 2 | 3;
}

/**
 * Rules one below the other: which it is and how far it is looked up, what it says in sentences, where that stands.
 * Side by side where there is room, else with the sentences across the whole width.
 */
export function RuleEntries({ rules, seats, act, level = 2 }: RuleEntriesProps): ReactElement {
  const Heading = `h${level}` as const;
  const { t } = useTranslation('rules');
  return (
    <ul className="g-rules">
      {rules.map((rule) => (
        <li key={rule.rule} className="g-rules__rule">
          <div className="g-rule-head">
            <Heading className="g-rules__name" lang="de">
              {rule.name}
            </Heading>
            <RuleStatus rule={rule} />
            {act?.(rule)}
          </div>
          <RuleWords {...rule} seats={seats} />
          <RuleNorm rule={rule} label={t('column.norm')} />
        </li>
      ))}
    </ul>
  );
}

/** The norm, the layer it belongs to, and what it was read in. */
const RuleNorm = ({ rule, label }: { readonly rule: RuleView; readonly label: string }): ReactElement => (
  <p className="g-rules__norm">
    <VisuallyHidden>{label}: </VisuallyHidden>
    <span lang="de">
      {keepTogether(rule.norm)}
      {rule.norm !== LEVEL_WORDS[rule.level] && (
        <span className="g-muted g-small g-rule-source">{LEVEL_WORDS[rule.level]}</span>
      )}
      <span className="g-muted g-small g-rule-source">{rule.source}</span>
    </span>
  </p>
);
