import { paperState } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../api/papers';
import { formatCount } from '../i18n/numbers';
import { Paging } from '../lists/paging';
import { PaperFilter } from '../lists/paper-filter';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { PaperLine } from './paper-line';

const PER_PAGE = 25;

/** All papers that the person may read, the non-public ones included. */
export function PapersPage(): ReactElement {
  const { t } = useTranslation('member');
  const { seite, ...search } = useSearch({ from: '/shell/mitglied/drucksachen' });
  const { q, art, stand, jahr, gremium } = search;
  const navigate = useNavigate();
  const papers = usePapers({
    q,
    kind: art,
    state: stand,
    year: jahr,
    committeeId: gremium,
    cursor: seite,
    limit: PER_PAGE,
  });
  return (
    <Page title={t('papers.title')} lead={t('papers.lead')} width="wide">
      <PaperFilter
        key={JSON.stringify(search)}
        search={search}
        states={paperState.options}
        onApply={(next) => void navigate({ to: '/mitglied/drucksachen', search: next })}
      />
      <QueryView query={papers}>
        {({ papers: found, ...info }) =>
          found.length === 0 ? (
            <EmptyState title={t('papers.none')}>{t('papers.noneText')}</EmptyState>
          ) : (
            <div className="g-stack">
              <p role="status">{t('papers.found', { count: info.total, shown: formatCount(info.total) })}</p>
              <ul className="g-lines">
                {found.map((paper) => (
                  <PaperLine key={paper.id} paper={paper} />
                ))}
              </ul>
              <Paging
                info={info}
                rows={found.length}
                onPage={(page) => void navigate({ to: '/mitglied/drucksachen', search: { ...search, seite: page } })}
              />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}
