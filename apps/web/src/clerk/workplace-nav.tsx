import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsRole, useSession } from '../api/session';

/** The rooms of the office, on every page of it. */
export function WorkplaceNav(): ReactElement | null {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  // A chair comes here for one meeting and has a workplace of their own.
  if (!holdsRole(session, ['clerk', 'administration'])) return null;
  return (
    <nav aria-label={t('nav.label')} className="clerk-nav">
      <ul>
        <li>
          <Link to="/verwaltung" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
            {t('nav.dashboard')}
          </Link>
        </li>
        <li>
          <Link to="/verwaltung/drucksachen" activeProps={{ 'aria-current': 'page' }}>
            {t('nav.papers')}
          </Link>
        </li>
        <li>
          <Link to="/verwaltung/sitzungen" activeProps={{ 'aria-current': 'page' }}>
            {t('nav.meetings')}
          </Link>
        </li>
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/geraete" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.devices')}
            </Link>
          </li>
        )}
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/personen" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.persons')}
            </Link>
          </li>
        )}
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/besetzung" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.mandates')}
            </Link>
          </li>
        )}
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/regeln" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.rules')}
            </Link>
          </li>
        )}
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/vorlagen" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.templates')}
            </Link>
          </li>
        )}
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/briefkopf" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.letterhead')}
            </Link>
          </li>
        )}
        {holdsRole(session, ['clerk']) && (
          <li>
            <Link to="/verwaltung/konten" activeProps={{ 'aria-current': 'page' }}>
              {t('nav.accounts')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
