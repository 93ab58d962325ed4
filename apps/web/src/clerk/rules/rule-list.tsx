import type { RuleSheet, RuleView } from '@gremia/contracts';
import { LEVEL_WORDS } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { RuleStatus } from './rule-status';
import { RuleWords } from './rule-words';

/** Every rule of the body in plain words, with where it stands. */
export function RuleList({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const columns: Column<RuleView>[] = [
    { key: 'name', label: t('column.rule'), rowHeader: true, cell: ({ name }) => <span lang="de">{name}</span> },
    { key: 'value', label: t('column.value'), cell: (rule) => <RuleWords {...rule} /> },
    { key: 'norm', label: t('column.norm'), cell: (rule) => <RuleNorm rule={rule} /> },
    { key: 'status', label: t('column.status'), cell: (rule) => <RuleStatus rule={rule} /> },
  ];
  return <DataTable caption={t('view.rules')} columns={columns} rows={sheet.rules} rowKey={({ rule }) => rule} />;
}

/** The norm, the layer it belongs to, and what it was read in. */
export const RuleNorm = ({ rule }: { readonly rule: RuleView }): ReactElement => (
  <span lang="de">
    {rule.norm}
    {rule.norm !== LEVEL_WORDS[rule.level] && (
      <span className="g-muted g-small g-rule-source">{LEVEL_WORDS[rule.level]}</span>
    )}
    <span className="g-muted g-small g-rule-source">{rule.source}</span>
  </span>
);
