import type { PortalSearchResult } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { formatCount } from '../i18n/numbers';
import { Paging } from '../lists/paging';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { Excerpt } from '../ui/excerpt';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { keepTogether } from '../i18n/keep-together';
import { usePortalSearch } from './portal.queries';
import { PortalSearch } from './portal-search';

type Hit = PortalSearchResult['hits'][number];

export function SearchPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { q = '', seite } = useSearch({ from: '/shell/suche' });
  const query = usePortalSearch(q, seite);
  return (
    <Page title={t('search.title')}>
      <PortalSearch key={q} label={t('search.label')} hint={t('search.hint')} initial={q} />
      {q !== '' && (
        <QueryView query={query}>
          {({ hits, ...info }) => (
            <>
              <p role="status">{t('search.count', { count: info.total, shown: formatCount(info.total) })}</p>
              {hits.length === 0 ? (
                <EmptyState title={t('search.none', { query: q })}>
                  <ButtonLink to="/drucksachen" variant="secondary">
                    {t('search.papers')}
                  </ButtonLink>
                  <ButtonLink to="/sitzungen" variant="secondary">
                    {t('search.meetings')}
                  </ButtonLink>
                </EmptyState>
              ) : (
                <ul className="g-entries">
                  {hits.map((hit) => (
                    <SearchHit key={`${hit.kind} ${hit.id}`} hit={hit} />
                  ))}
                </ul>
              )}
              <Paging
                info={info}
                rows={hits.length}
                onPage={(page) => void navigate({ to: '/suche', search: { q, seite: page } })}
              />
            </>
          )}
        </QueryView>
      )}
    </Page>
  );
}

function SearchHit({ hit: { kind, id, title, number, excerpt, date } }: { readonly hit: Hit }): ReactElement {
  const { t } = useTranslation('portal');
  const facts = [kind === 'meeting' ? t('search.meeting') : number, date === null ? null : formatDay(date)].filter(
    (fact) => fact !== null,
  );
  return (
    <li className="g-entry g-entry--plain">
      <h2 className="g-entry__title">
        <Link
          className="kern-link"
          lang="de"
          to={kind === 'paper' ? '/drucksachen/$id' : '/sitzungen/$id'}
          params={{ id }}
        >
          {keepTogether(title)}
        </Link>
      </h2>
      <p className="g-muted g-small">{facts.join(' · ')}</p>
      {excerpt !== '' && <Excerpt text={excerpt} />}
    </li>
  );
}
