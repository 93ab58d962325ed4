import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsRole, useSession } from '../api/session';
import { MenuToggle } from '../ui/menu-toggle';

const PLACES = [
  { to: '/verwaltung', name: 'nav.dashboard', clerkOnly: false },
  { to: '/verwaltung/drucksachen', name: 'nav.papers', clerkOnly: false },
  { to: '/verwaltung/sitzungen', name: 'nav.meetings', clerkOnly: false },
  { to: '/verwaltung/geraete', name: 'nav.devices', clerkOnly: true },
  { to: '/verwaltung/personen', name: 'nav.persons', clerkOnly: true },
  { to: '/verwaltung/besetzung', name: 'nav.mandates', clerkOnly: true },
  { to: '/verwaltung/regeln', name: 'nav.rules', clerkOnly: true },
  { to: '/verwaltung/vorlagen', name: 'nav.templates', clerkOnly: true },
  { to: '/verwaltung/briefkopf', name: 'nav.letterhead', clerkOnly: true },
  { to: '/verwaltung/konten', name: 'nav.accounts', clerkOnly: true },
] as const;

/** The rooms of the office, on every page of it; on a telephone behind one line that says where one is. */
export function WorkplaceNav(): ReactElement | null {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  // A chair comes here for one meeting and has a workplace of their own.
  if (!holdsRole(session, ['clerk', 'administration'])) return null;
  const isClerk = holdsRole(session, ['clerk']);
  const places = PLACES.filter(({ clerkOnly }) => isClerk || !clerkOnly);
  const here = places.findLast(({ to }) => path.startsWith(to)) ?? PLACES[0];
  return (
    <nav aria-label={t('nav.label')} className="clerk-nav">
      <MenuToggle className="clerk-nav__toggle" open={open} controls="clerk-places" onToggle={() => setOpen(!open)}>
        {t('nav.open', { place: t(here.name) })}
      </MenuToggle>
      <ul id="clerk-places" className={`clerk-nav__places${open ? ' clerk-nav__places--open' : ''}`}>
        {places.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/verwaltung' }} activeProps={{ 'aria-current': 'page' }}>
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
