import type { RuleSheet, RuleView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswerRule } from '../../api/rules';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../answers/problem-alert';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RuleNorm } from './rule-list';
import { RuleStatus } from './rule-status';
import { RuleWords } from './rule-words';

/**
 * What nobody has compared with its source, as a list to work through: answered here, the chair only confirms it with
 * one line.
 */
export function OpenRules({ sheet }: { readonly sheet: RuleSheet }): ReactElement {
  const { t } = useTranslation('rules');
  const answer = useAnswerRule(sheet.committeeId);
  const open = sheet.rules.filter(({ status }) => status !== 'verified');
  const left = open.filter(({ answeredOn }) => answeredOn === null).length;
  if (open.length === 0) return <EmptyState title={t('open.none')} />;
  const columns: Column<RuleView>[] = [
    { key: 'name', label: t('column.rule'), rowHeader: true, cell: ({ name }) => <span lang="de">{name}</span> },
    { key: 'value', label: t('column.value'), cell: (rule) => <RuleWords {...rule} /> },
    { key: 'norm', label: t('column.norm'), cell: (rule) => <RuleNorm rule={rule} /> },
    { key: 'status', label: t('column.status'), cell: (rule) => <RuleStatus rule={rule} /> },
    {
      key: 'action',
      label: t('column.action'),
      cell: ({ rule, name, answeredOn }) =>
        answeredOn === null && (
          <Button
            variant="secondary"
            small
            aria-disabled={answer.isPending}
            onClick={() => answer.mutate({ rule, on: sheet.on })}
          >
            {t('open.confirm')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        ),
    },
  ];
  return (
    <>
      <p role="status">{left === 0 ? t('open.done') : t('open.left', { count: left })}</p>
      <ProblemAlert error={answer.error} />
      <DataTable caption={t('view.open')} columns={columns} rows={open} rowKey={({ rule }) => rule} />
    </>
  );
}
