import type { RuleSheet } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { useRuleColumns } from './rule-columns';

/** Every rule of the body in plain words, with where it stands. */
export function RuleList({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const columns = useRuleColumns();
  return (
    <div className="g-rule-table">
      <DataTable caption={t('view.rules')} columns={columns} rows={sheet.rules} rowKey={({ rule }) => rule} />
    </div>
  );
}
