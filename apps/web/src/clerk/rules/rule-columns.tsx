import type { RuleView } from '@gremia/contracts';
import { LEVEL_WORDS } from '@gremia/rules';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import type { Column } from '../../ui/data-table';
import { RuleStatus } from './rule-status';
import { RuleWords } from './rule-words';

/**
 * The columns of a table of rules: which it is and how far it is looked up, what it says, where that stands.
 *
 * @param act what can be done about a rule, below its name
 */
export function useRuleColumns(act?: (rule: RuleView) => ReactNode): Column<RuleView>[] {
  const { t } = useTranslation('rules');
  return [
    {
      key: 'name',
      label: t('column.rule'),
      rowHeader: true,
      cell: (rule) => (
        <div className="g-rule-head">
          <span lang="de">{rule.name}</span>
          <RuleStatus rule={rule} />
          {act?.(rule)}
        </div>
      ),
    },
    { key: 'value', label: t('column.value'), cell: (rule) => <RuleWords {...rule} /> },
    { key: 'norm', label: t('column.norm'), cell: (rule) => <RuleNorm rule={rule} /> },
  ];
}

/** The norm, the layer it belongs to, and what it was read in. */
const RuleNorm = ({ rule }: { readonly rule: RuleView }): ReactElement => (
  <span lang="de">
    {keepTogether(rule.norm)}
    {rule.norm !== LEVEL_WORDS[rule.level] && (
      <span className="g-muted g-small g-rule-source">{LEVEL_WORDS[rule.level]}</span>
    )}
    <span className="g-muted g-small g-rule-source">{rule.source}</span>
  </span>
);
