import type { PortalSearchResult } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { formatCount } from '../i18n/numbers';
import type { FOUND_ALONE } from '../lists/list-search';
import { Paging } from '../lists/paging';
import { EmptyState } from '../ui/empty-state';
import { Note } from '../ui/note';
import { Page } from '../ui/page';
import { usePortalSearch } from './portal.queries';
import { PortalSearch } from './portal-search';
import { SearchHit } from './search/search-hit';
import { WhereToLook } from './search/where-to-look';
import './search/search.css';

type Alone = (typeof FOUND_ALONE)[number];
const KINDS = { drucksachen: 'paper', sitzungen: 'meeting' } as const satisfies Record<Alone, string>;

/** Everything that is public, by words, a number or a day. */
export function SearchPage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { q = '', nur, seite } = useSearch({ from: '/shell/suche' });
  const query = usePortalSearch({ q, only: nur && KINDS[nur], cursor: seite });
  return (
    <Page title={t('search.title')} width="wide">
      <PortalSearch key={q} label={t('search.label')} hint={t('search.hint')} initial={q} alone={nur} />
      {q === '' ? (
        <WhereToLook />
      ) : (
        <div className="g-stack">
          <Scopes q={q} nur={nur} />
          <QueryView query={query}>
            {(found) => (
              <>
                <Found q={q} found={found} />
                <Paging
                  info={found}
                  rows={found.hits.length}
                  onPage={(page) => void navigate({ to: '/suche', search: { q, nur, seite: page } })}
                />
              </>
            )}
          </QueryView>
        </div>
      )}
    </Page>
  );
}

function Found({ q, found }: { readonly q: string; readonly found: PortalSearchResult }): ReactElement {
  const { t } = useTranslation('portal');
  const { hits, total, similar } = found;
  return (
    <>
      <div role="status">
        {hits.length === 0 ? (
          <EmptyState title={t('search.none', { query: q })}>
            <p>{t('search.noneText')}</p>
          </EmptyState>
        ) : (
          <p>{t('search.count', { count: total, shown: formatCount(total), query: q })}</p>
        )}
      </div>
      {hits.length === 0 ? (
        <WhereToLook />
      ) : (
        <>
          {similar && <Note>{t('search.similar', { query: q })}</Note>}
          <ul className="g-entries g-hits">
            {hits.map((hit) => (
              <SearchHit key={`${hit.kind} ${hit.id}`} hit={hit} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Everything, papers alone, or meetings alone. */
function Scopes({ q, nur }: { readonly q: string; readonly nur: Alone | undefined }): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <nav aria-label={t('search.scopes')}>
      <ul className="g-scopes">
        {([undefined, 'drucksachen', 'sitzungen'] as const).map((scope) => (
          <li key={scope ?? 'alles'}>
            <Link
              className="g-scopes__scope"
              to="/suche"
              search={{ q, nur: scope }}
              aria-current={nur === scope ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`search.scope.${scope ?? 'alles'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
