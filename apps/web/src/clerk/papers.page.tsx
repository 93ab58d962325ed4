import { paperKind, paperState, type PaperKind, type PaperState, type PaperSummary } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../api/papers';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Paging } from '../ui/paging';
import { QueryView } from '../ui/query-view';
import { PaperStateBadge } from '../ui/state-badge';
import { SelectField, TextField } from '../ui/text-field';
import { OutdatedBadge } from '../ui/versions/outdated';
import { ClerkPage } from './clerk-page';

const PER_PAGE = 25;

export function PapersPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/verwaltung/drucksachen' });
  const { q, art, stand, seite = 1 } = search;
  const query = usePapers({ q, kind: art, state: stand, offset: (seite - 1) * PER_PAGE, limit: PER_PAGE });
  return (
    <ClerkPage
      title={t('papers.title')}
      actions={
        <ButtonLink to="/verwaltung/drucksachen/neu" icon="add">
          {t('papers.new')}
        </ButtonLink>
      }
    >
      <PaperFilter key={JSON.stringify({ q, art, stand })} />
      <QueryView query={query}>
        {({ papers, total }) => (
          <>
            <p role="status">{t('papers.count', { count: total })}</p>
            {papers.length === 0 ? <EmptyState title={t('papers.empty')} /> : <PaperTable papers={papers} />}
            <Paging
              page={seite}
              pages={Math.ceil(total / PER_PAGE)}
              onPage={(page) => void navigate({ to: '/verwaltung/drucksachen', search: { ...search, seite: page } })}
            />
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}

function PaperFilter(): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/verwaltung/drucksachen' });
  const [q, setQ] = useState(search.q ?? '');
  const [kind, setKind] = useState<PaperKind | undefined>(search.art);
  const [state, setState] = useState<PaperState | undefined>(search.stand);
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    void navigate({
      to: '/verwaltung/drucksachen',
      search: { q: q.trim() === '' ? undefined : q.trim(), art: kind, stand: state },
    });
  };
  return (
    <form role="search" className="g-filter" onSubmit={apply}>
      <TextField label={t('papers.search')} type="search" value={q} onChange={(event) => setQ(event.target.value)} />
      <SelectField
        label={t('papers.kind')}
        value={kind ?? ''}
        options={[
          { value: '', label: t('papers.allKinds') },
          ...paperKind.options.map((value) => ({ value, label: t(`words:paperKind.${value}`) })),
        ]}
        onChange={(event) => setKind(paperKind.safeParse(event.target.value).data)}
      />
      <SelectField
        label={t('papers.state')}
        value={state ?? ''}
        options={[
          { value: '', label: t('papers.allStates') },
          ...paperState.options.map((value) => ({ value, label: t(`words:paperState.${value}`) })),
        ]}
        onChange={(event) => setState(paperState.safeParse(event.target.value).data)}
      />
      <Button type="submit" variant="secondary">
        {t('papers.apply')}
      </Button>
    </form>
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
