import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { usePersonRecords } from '../api/person-records';
import { formatCount } from '../i18n/numbers';
import { Paging } from '../lists/paging';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { ClerkPage } from './clerk-page';
import { PersonFilter } from './persons/person-filter';
import { PersonTable } from './persons/person-table';
import { SavePersons } from './persons/save-persons';
import './clerk.css';

const PER_PAGE = 50;

/** The people of the municipality's bodies and of its office. */
export function PersonsPage(): ReactElement {
  const { t } = useTranslation('persons');
  const navigate = useNavigate();
  const { seite, ...search } = useSearch({ from: '/shell/verwaltung/personen' });
  const { q, gremium, fraktion, mitglied } = search;
  const filter = {
    q,
    committeeId: gremium,
    factionId: fraktion,
    active: mitglied === undefined ? undefined : mitglied === 'heute',
  };
  const query = usePersonRecords({ ...filter, cursor: seite, limit: PER_PAGE });
  return (
    <ClerkPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <ButtonLink to="/verwaltung/personen/neu" icon="add">
          {t('new')}
        </ButtonLink>
      }
    >
      <PersonFilter
        key={JSON.stringify(search)}
        search={search}
        onApply={(next) => void navigate({ to: '/verwaltung/personen', search: next })}
      />
      <QueryView query={query}>
        {({ persons, ...info }) => (
          <div className="g-stack">
            <div className="g-row">
              <p role="status">{t('count', { count: info.total, shown: formatCount(info.total) })}</p>
              <SavePersons filter={filter} total={info.total} />
            </div>
            {persons.length === 0 ? <EmptyState title={t('empty')} /> : <PersonTable persons={persons} />}
            <Paging
              info={info}
              rows={persons.length}
              onPage={(page) => void navigate({ to: '/verwaltung/personen', search: { ...search, seite: page } })}
            />
          </div>
        )}
      </QueryView>
    </ClerkPage>
  );
}
