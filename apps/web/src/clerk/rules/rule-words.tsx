import type { RuleView } from '@gremia/contracts';
import { NOT_APPLIED, RULE_NAMES, ruleSentences, type RuleName } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';

/** A rule by its name, where this version knows it. */
export const knownRule = (name: string): RuleName | null => RULE_NAMES.find((rule) => rule === name) ?? null;

interface RuleWordsProps extends Pick<RuleView, 'rule' | 'value'> {
  /** The statutory number of votes of the body whose rule it is. */
  readonly seats: number;
}

/** What a rule says, sentence by sentence; in German, as its norm is. */
export function RuleWords({ rule, value, seats }: RuleWordsProps): ReactElement | null {
  const { t } = useTranslation('rules');
  const name = knownRule(rule);
  const lines = name === null ? [] : ruleSentences(name, value, { seats });
  return (
    <ul className="g-rule-lines" lang="de">
      {lines.map((line) => (
        <li key={line}>{keepTogether(line)}</li>
      ))}
      {name !== null && NOT_APPLIED.has(name) && <li className="g-muted">{t('notApplied')}</li>}
    </ul>
  );
}
