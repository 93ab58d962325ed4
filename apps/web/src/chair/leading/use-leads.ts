import type { MeetingDetail } from '@gremia/contracts';
import { actingAs } from '@gremia/meeting';
import { holdsRole, useSession } from '../../api/session';
import type { LiveMeeting } from '../../live/use-meeting';

/**
 * Whether this person leads the meeting or is of its office now. Who has taken the lead the journal says; the server
 * asks it with every command.
 */
export function useLeads(meeting: LiveMeeting, planned: MeetingDetail): boolean {
  const session = useSession().data;
  const { state, personId, audience } = meeting;
  const isOffice = audience === 'office' && planned.may.run;
  if (personId === null || state.phase === 'planned' || state.phase === 'closed') return isOffice;
  const chair = holdsRole(session, ['chair'], planned.committeeId);
  return actingAs(state, { personId, name: '', office: isOffice, chair }).office;
}
