import { PAPER_STATES, type PaperState, type PortalPaper } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { formatCount } from '../i18n/numbers';
import { Paging } from '../lists/paging';
import { PaperFilter } from '../lists/paper-filter';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { usePaperStanding } from '../states/state-badge';
import { usePortalPapers } from './portal.queries';

const PER_PAGE = 50;
/** A draft is never public. */
const STATES: readonly PaperState[] = PAPER_STATES.filter((state) => state !== 'draft');

export function PapersPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { seite, ...search } = useSearch({ from: '/shell/drucksachen' });
  const { q, art, stand, jahr, gremium } = search;
  const query = usePortalPapers({
    q,
    kind: art,
    state: stand === 'draft' ? undefined : stand,
    year: jahr,
    committeeId: gremium,
    cursor: seite,
    limit: PER_PAGE,
  });
  return (
    <Page title={t('papers.title')} width="wide">
      <PaperFilter
        key={JSON.stringify(search)}
        search={search}
        states={STATES}
        onApply={(next) => void navigate({ to: '/drucksachen', search: next })}
      />
      <QueryView query={query}>
        {({ papers, ...info }) => (
          <div className="g-stack">
            <p role="status">{t('papers.count', { count: info.total, shown: formatCount(info.total) })}</p>
            {papers.length === 0 ? <EmptyState title={t('papers.empty')} /> : <PaperTable papers={papers} />}
            <Paging
              info={info}
              rows={papers.length}
              onPage={(page) => void navigate({ to: '/drucksachen', search: { ...search, seite: page } })}
            />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function PaperTable({ papers }: { readonly papers: readonly PortalPaper[] }): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  const standingOf = usePaperStanding();
  const columns: Column<PortalPaper>[] = [
    { key: 'number', label: t('papers.number'), cell: ({ number }) => <span className="g-number">{number}</span> },
    {
      key: 'title',
      label: t('papers.name'),
      rowHeader: true,
      cell: ({ id, title, kind }) => (
        <>
          <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id }}>
            {keepTogether(title)}
          </Link>
          <span className="g-table__under">{t(`words:paperKind.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'originator',
      label: t('papers.originator'),
      cell: ({ originators }) => originators.map(({ name }) => name).join(', '),
    },
    { key: 'submitted', label: t('papers.submitted'), cell: ({ submittedOn }) => formatShortDay(submittedOn) },
    {
      key: 'result',
      label: t('papers.result'),
      cell: standingOf,
    },
  ];
  return <DataTable caption={t('papers.title')} columns={columns} rows={papers} rowKey={({ id }) => id} dense />;
}
