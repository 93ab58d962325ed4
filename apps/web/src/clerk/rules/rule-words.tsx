import type { RuleView } from '@gremia/contracts';
import { NOT_APPLIED, RULE_NAMES, valueWords, type RuleName } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** A rule by its name, where this version knows it. */
export const knownRule = (name: string): RuleName | null => RULE_NAMES.find((rule) => rule === name) ?? null;

/** What a rule says, line by line; in German, as its norm is. */
export function RuleWords({ rule, value }: Pick<RuleView, 'rule' | 'value'>): ReactElement | null {
  const { t } = useTranslation('rules');
  const name = knownRule(rule);
  const lines = name === null ? [] : valueWords(name, value);
  return (
    <ul className="g-rule-lines" lang="de">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {name !== null && NOT_APPLIED.has(name) && <li className="g-muted">{t('notApplied')}</li>}
    </ul>
  );
}
