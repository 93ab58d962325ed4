import type { Role } from '@gremia/contracts';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsRole, useSession } from '../api/session';

const everybody = [
  { to: '/sitzungen', label: 'nav.meetings' },
  { to: '/drucksachen', label: 'nav.papers' },
  { to: '/gremien', label: 'nav.committees' },
  { to: '/suche', label: 'nav.search' },
] as const;

/** Within the office its own navigation takes the place of the portal's: no two that both say Sitzungen. */
const backToPortal = [{ to: '/', label: 'nav.portal' }] as const;

const workplaces = [
  { to: '/mitglied', label: 'nav.member', roles: ['member', 'chair'] },
  { to: '/leitung', label: 'nav.chair', roles: ['chair', 'clerk'] },
  { to: '/verwaltung', label: 'nav.clerk', roles: ['clerk', 'administration'] },
] as const satisfies readonly { to: string; label: string; roles: readonly Role[] }[];

export function Navigation(): ReactElement {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const isOffice = useLocation({ select: ({ pathname }) => /^\/verwaltung(?:\/|$)/u.test(pathname) });
  const mine = workplaces.filter(({ roles }) => holdsRole(session, roles));
  return (
    <>
      <nav aria-label={t('nav.public')}>
        <ul className="g-nav">
          {(isOffice ? backToPortal : everybody).map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className="g-nav__link" activeProps={{ 'aria-current': 'page' }}>
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {mine.length > 0 && (
        <nav aria-label={t('nav.workplaces')}>
          <ul className="g-nav g-nav--work">
            {mine.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="g-nav__link" activeProps={{ 'aria-current': 'page' }}>
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
