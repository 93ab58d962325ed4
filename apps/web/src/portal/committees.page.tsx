import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { usePortalHome } from './portal.queries';

export function CommitteesPage(): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  return (
    <Page title={t('committees.title')} lead={t('committees.lead')}>
      <QueryView query={usePortalHome()}>
        {({ committees }) =>
          committees.length === 0 ? (
            <EmptyState title={t('committees.empty')} />
          ) : (
            <ul className="g-entries">
              {committees.map(({ id, name, kind, seats }) => (
                <li key={id} className="g-entry g-entry--plain">
                  <h2 className="g-entry__title">
                    <Link className="kern-link" to="/gremien/$id" params={{ id }}>
                      {name}
                    </Link>
                  </h2>
                  <p className="g-muted g-small">
                    {t(`words:committeeKind.${kind}`)} · {t('committees.seats', { count: seats })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
