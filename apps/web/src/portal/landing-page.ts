import { meetingsRoutes, type MeetingSummary, type SessionView } from '@gremia/contracts';
import { call } from '../api/client';
import { holdsRole } from '../api/session';

type Coming = Pick<MeetingSummary, 'committeeId' | 'state' | 'startsAt' | 'rehearsal'>;

const isLive = ({ state }: Coming): boolean => state === 'running' || state === 'interrupted';

/**
 * Where a person begins after signing in: the office at its work, everybody else at their next meeting. Whoever leads
 * that one begins at leading it; whoever leads another body sits in this one as a member.
 *
 * @param mine coming meetings of the person's bodies
 */
export function landingPage(session: SessionView, mine: readonly Coming[]): string {
  if (holdsRole(session, ['clerk', 'administration'])) return '/verwaltung';
  const [next] = mine
    .filter(({ state }) => state !== 'closed' && state !== 'cancelled')
    .sort(
      (a, b) =>
        Number(isLive(b)) - Number(isLive(a)) ||
        Number(a.rehearsal) - Number(b.rehearsal) ||
        a.startsAt.localeCompare(b.startsAt),
    );
  const leads = next === undefined || holdsRole(session, ['chair'], next.committeeId);
  if (leads && holdsRole(session, ['chair'])) return '/leitung';
  return holdsRole(session, ['member', 'chair']) ? '/mitglied' : '/';
}

/** The same, asking for the person's meetings. Where that fails, the page itself says why. */
export async function findLandingPage(session: SessionView): Promise<string> {
  if (!holdsRole(session, ['chair'])) return landingPage(session, []);
  const { meetings } = await call(meetingsRoutes.list, { query: { mine: true, when: 'upcoming' } }).catch(() => ({
    meetings: [],
  }));
  return landingPage(session, meetings);
}
