import { paperKind, type PaperKind, type PortalPaper } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, today } from '../i18n/dates';
import { Button } from '../ui/button';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Paging } from '../ui/paging';
import { QueryView } from '../ui/query-view';
import { SelectField, TextField } from '../ui/text-field';
import { usePortalPapers } from './portal.queries';

const PER_PAGE = 25;
const YEARS_BACK = 6;

export function PapersPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { q, art, jahr, seite = 1 } = useSearch({ from: '/shell/drucksachen' });
  const query = usePortalPapers({ q, kind: art, year: jahr, offset: (seite - 1) * PER_PAGE, limit: PER_PAGE });
  return (
    <Page title={t('papers.title')} width="wide">
      <PaperFilterForm key={`${q ?? ''}|${art ?? ''}|${jahr ?? ''}`} />
      <QueryView query={query}>
        {({ papers, total }) => (
          <>
            <p role="status">{t('papers.count', { count: total })}</p>
            {papers.length === 0 ? <EmptyState title={t('papers.empty')} /> : <PaperTable papers={papers} />}
            <Paging
              page={seite}
              pages={Math.ceil(total / PER_PAGE)}
              onPage={(page) => void navigate({ to: '/drucksachen', search: { q, art, jahr, seite: page } })}
            />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function PaperFilterForm(): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/drucksachen' });
  const [q, setQ] = useState(search.q ?? '');
  const [kind, setKind] = useState<PaperKind | undefined>(search.art);
  const [year, setYear] = useState(search.jahr === undefined ? '' : String(search.jahr));
  const current = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(current - back));
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    const next = { q: q.trim() === '' ? undefined : q.trim(), art: kind, jahr: year === '' ? undefined : Number(year) };
    void navigate({ to: '/drucksachen', search: next });
  };
  return (
    <form className="g-filter" role="search" onSubmit={apply}>
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
        label={t('papers.year')}
        value={year}
        options={[{ value: '', label: t('papers.allYears') }, ...years.map((value) => ({ value, label: value }))]}
        onChange={(event) => setYear(event.target.value)}
      />
      <Button type="submit">{t('papers.apply')}</Button>
    </form>
  );
}

function PaperTable({ papers }: { readonly papers: readonly PortalPaper[] }): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  const columns: Column<PortalPaper>[] = [
    { key: 'number', label: t('papers.number'), cell: ({ number }) => <span className="g-number">{number}</span> },
    {
      key: 'title',
      label: t('papers.name'),
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    { key: 'kind', label: t('papers.kind'), cell: ({ kind }) => t(`words:paperKind.${kind}`) },
    {
      key: 'originator',
      label: t('papers.originator'),
      cell: ({ originators }) => originators.map(({ name }) => name).join(', '),
    },
    { key: 'submitted', label: t('papers.submitted'), cell: ({ submittedOn }) => formatShortDay(submittedOn) },
    { key: 'result', label: t('papers.result'), cell: ({ result, state }) => result ?? t(`words:paperState.${state}`) },
  ];
  return <DataTable caption={t('papers.title')} columns={columns} rows={papers} rowKey={({ id }) => id} />;
}
