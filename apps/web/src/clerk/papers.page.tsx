import { paperState, type PaperSummary } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../api/papers';
import { formatCount } from '../i18n/numbers';
import { Paging } from '../lists/paging';
import { PaperFilter } from '../lists/paper-filter';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button-link';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../answers/query-view';
import { PaperStateBadge } from '../states/state-badge';
import { OutdatedBadge } from '../paper-reading/versions/outdated';
import { ClerkPage } from './clerk-page';
import './clerk.css';

const PER_PAGE = 50;

export function PapersPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const { seite, ...search } = useSearch({ from: '/shell/verwaltung/drucksachen' });
  const { q, art, stand, jahr, gremium } = search;
  const query = usePapers({
    q,
    kind: art,
    state: stand,
    year: jahr,
    committeeId: gremium,
    cursor: seite,
    limit: PER_PAGE,
  });
  return (
    <ClerkPage
      title={t('papers.title')}
      actions={
        <ButtonLink to="/verwaltung/drucksachen/neu" icon="add">
          {t('papers.new')}
        </ButtonLink>
      }
    >
      <PaperFilter
        key={JSON.stringify(search)}
        search={search}
        states={paperState.options}
        onApply={(next) => void navigate({ to: '/verwaltung/drucksachen', search: next })}
      />
      <QueryView query={query}>
        {({ papers, ...info }) => (
          <>
            <p role="status">{t('papers.count', { count: info.total, shown: formatCount(info.total) })}</p>
            {papers.length === 0 ? <EmptyState title={t('papers.empty')} /> : <PaperTable papers={papers} />}
            <Paging
              info={info}
              rows={papers.length}
              onPage={(page) => void navigate({ to: '/verwaltung/drucksachen', search: { ...search, seite: page } })}
            />
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}

function PaperTable({ papers }: { readonly papers: readonly PaperSummary[] }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const columns: Column<PaperSummary>[] = [
    {
      key: 'number',
      label: t('papers.number'),
      cell: ({ number }) => number !== null && <span className="g-number">{number}</span>,
    },
    {
      key: 'title',
      label: t('papers.name'),
      rowHeader: true,
      cell: ({ id, title, public: isPublic }) => (
        <>
          <Link className="kern-link" lang="de" to="/verwaltung/drucksachen/$id" params={{ id }}>
            {title}
          </Link>{' '}
          {!isPublic && <Badge icon="visibility-off">{t('words:nonPublic')}</Badge>}
        </>
      ),
    },
    { key: 'kind', label: t('papers.kind'), cell: ({ kind }) => t(`words:paperKind.${kind}`) },
    {
      key: 'originators',
      label: t('papers.originators'),
      cell: ({ originators }) => originators.map(({ name }) => name).join(', '),
    },
    {
      key: 'state',
      label: t('papers.state'),
      cell: ({ state, outdated }) => (
        <span className="g-row">
          <PaperStateBadge state={state} />
          {outdated && <OutdatedBadge />}
        </span>
      ),
    },
    { key: 'result', label: t('papers.result'), cell: ({ result }) => result ?? '' },
  ];
  return <DataTable caption={t('papers.title')} columns={columns} rows={papers} rowKey={({ id }) => id} />;
}
