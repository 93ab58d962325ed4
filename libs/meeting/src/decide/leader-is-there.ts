import type { CommandKind } from '@gremia/contracts';
import { remoteEntitlement } from '@gremia/rules';
import type { CommandActor, CommandContext, NewEntry } from '../decision';
import { evolve } from '../evolve';
import type { MeetingEvent } from '../events';
import { findSeat } from '../lookup';
import type { MeetingState } from '../state';
import { exclusionOf } from '../views/order';
import { whoLeads } from '../views/who-leads';
import { audienceOf } from '../audience';
import { seatGivenBack } from './substitutes';

/** What nobody does who is not there. */
const LEADING: ReadonlySet<CommandKind> = new Set(['call-item', 'open-vote', 'give-floor']);

/**
 * Whoever leads the meeting is in the room, checked in or not: leading is entered as coming, before the act itself. Not
 * where the rules let somebody lead who is connected: then nobody knows where they are.
 *
 * @returns the state that the act is decided on, and what comes before its entries
 */
export function withLeaderThere(
  state: MeetingState,
  kind: CommandKind,
  { personId }: CommandActor,
  { now }: CommandContext,
): { readonly state: MeetingState; readonly before: readonly NewEntry[] } {
  if (!LEADING.has(kind) || state.phase !== 'running' || !isMissing(state, personId)) return { state, before: [] };
  const seat = findSeat(state, personId);
  const voting = seat !== null && (seat.voting || seat.heldBy !== undefined);
  const back = seat === null ? [] : seatGivenBack(seat);
  const event: MeetingEvent = { kind: 'member-checked-in', personId, mode: 'hall', entitled: voting, note: LEADS };
  let there = state;
  const before = [...back, event].map((each): NewEntry => {
    there = evolve(there, { at: now, actor: personId, event: each });
    return { event: each, audience: audienceOf(there, each) };
  });
  return { state: there, before };
}

/** The note of an arrival that nobody reported: who leads is there. */
export const LEADS = 'Leitet die Sitzung und ist damit anwesend.';

const isMissing = (state: MeetingState, personId: string): boolean =>
  whoLeads(state)?.personId === personId &&
  state.present[personId] === undefined &&
  !mayBeConnected(state) &&
  exclusionOf(state, personId) === null;

/** Whether the rules would let whoever leads this meeting take part from elsewhere. */
const mayBeConnected = ({ profile, emergency }: MeetingState): boolean =>
  profile === null || remoteEntitlement({ profile, emergency, chairs: true }).entitled;
