import { paperState } from '@gremia/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../api/papers';
import { formatCount } from '../i18n/numbers';
import { Paging } from '../lists/paging';
import { PaperFilter } from '../lists/paper-filter';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../answers/query-view';
import { ClerkPage } from './clerk-page';
import { PaperTable } from './papers/paper-table';
import { SavePapers } from './papers/save-papers';
import './clerk.css';

const PER_PAGE = 50;

export function PapersPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const { seite, ...search } = useSearch({ from: '/shell/verwaltung/drucksachen' });
  const { q, art, stand, jahr, gremium, fraktion, lesbar } = search;
  const filter = {
    q,
    kind: art,
    state: stand,
    year: jahr,
    committeeId: gremium,
    factionId: fraktion,
    public: lesbar === undefined ? undefined : lesbar === 'alle',
  };
  const query = usePapers({ ...filter, cursor: seite, limit: PER_PAGE });
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
        office
        onApply={(next) => void navigate({ to: '/verwaltung/drucksachen', search: next })}
      />
      <QueryView query={query}>
        {({ papers, ...info }) => (
          <div className="g-stack">
            <div className="g-row">
              <p role="status">{t('papers.count', { count: info.total, shown: formatCount(info.total) })}</p>
              <SavePapers filter={filter} total={info.total} />
            </div>
            {papers.length === 0 ? (
              <EmptyState title={t('papers.empty')} />
            ) : (
              <PaperTable key={seite} papers={papers} />
            )}
            <Paging
              info={info}
              rows={papers.length}
              onPage={(page) => void navigate({ to: '/verwaltung/drucksachen', search: { ...search, seite: page } })}
            />
          </div>
        )}
      </QueryView>
    </ClerkPage>
  );
}
