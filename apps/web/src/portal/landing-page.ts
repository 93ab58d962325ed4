import type { SessionView } from '@gremia/contracts';
import { holdsRole } from '../api/session';

/** Where a person begins after signing in: at the work of the strongest role held. */
export function landingPage(session: SessionView): string {
  if (holdsRole(session, ['clerk', 'administration'])) return '/verwaltung';
  if (holdsRole(session, ['chair'])) return '/leitung';
  return holdsRole(session, ['member']) ? '/mitglied' : '/';
}
