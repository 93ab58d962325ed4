import { remoteEntitlement } from '@gremia/rules';
import type { PresenceMode } from '../events';
import { findSeat } from '../lookup';
import type { MeetingState, Seat } from '../state';
import { carriedWords, exclusionOf } from '../views/order';
import { accept, type Deciders, refuse } from './decider';
import { mustMeet } from './circular';
import { mustNotLeaveLead } from './chairing';
import { isRefusal, mustBeOpened } from './guards';
import { seatOnReturn } from './substitutes';

const ON_OWN_WORD = 'War zugeschaltet und hat sich selbst im Saal gemeldet.';

/** Coming and going. A person reports for themselves; the office may do it for anybody on the roster. */
export const presenceDeciders: Deciders<'check-in' | 'check-out'> = {
  'check-in': (state, command, actor, context) => {
    const personId = command.personId ?? actor.personId;
    if (personId !== actor.personId && !actor.office) return refuse('forbidden');
    const closed = mustBeOpened(state) ?? mustMeet(state);
    if (closed !== null) return closed;
    const seat = findSeat(state, personId);
    if (seat === null) return refuse('not-seated');
    const exclusion = exclusionOf(state, personId);
    if (exclusion !== null)
      return refuse(
        'wrong-state',
        `${seat.name} ist von dieser Sitzung ausgeschlossen` +
          `${exclusion.carried === undefined ? '' : ` (${carriedWords(exclusion)})`}.`,
        state.profile?.orderMeasures.norm,
      );
    if (state.present[personId]?.mode === command.mode) return refuse('already-checked-in');
    const back = seatOnReturn(state, seat);
    if (isRefusal(back)) return back;
    const entitled = entitlement(state, seat, command.mode, personId === actor.personId);
    // Whether somebody who was connected sits in the hall now is for those to see who lead the meeting.
    const onOwnWord = command.mode === 'hall' && seat.voting && !actor.office && state.connected.includes(personId);
    const note = onOwnWord ? ON_OWN_WORD : entitled.note;
    return accept(state, actor, context, [
      ...back,
      { kind: 'member-checked-in', personId, mode: command.mode, entitled: entitled.entitled, note },
    ]);
  },

  'check-out': (state, command, actor, context) => {
    const personId = command.personId ?? actor.personId;
    if (personId !== actor.personId && !actor.office) return refuse('forbidden');
    const closed = mustBeOpened(state) ?? mustMeet(state);
    if (closed !== null) return closed;
    if (state.present[personId] === undefined) return refuse('not-checked-in');
    const leads = mustNotLeaveLead(state, personId, actor.personId);
    if (leads !== null) return leads;
    return accept(state, actor, context, [{ kind: 'member-checked-out', personId }]);
  },
};

/**
 * Advisers have no vote; connected members have one only where the law lets them, and are told why not. Whether a
 * substitute, or a member who is sat for, holds the seat now says the roster.
 */
function entitlement(
  { profile, emergency }: MeetingState,
  seat: Seat,
  mode: PresenceMode,
  ownAct: boolean,
): { entitled: boolean; note: string | null } {
  if (!(seat.voting || seat.mayStandFor !== undefined || seat.heldBy !== undefined) || profile === null)
    return { entitled: false, note: null };
  if (mode === 'hall') return { entitled: true, note: null };
  const { entitled, sentence } = remoteEntitlement({
    profile,
    emergency,
    chairs: seat.function === 'chair',
    // Nobody is connected by others where the law asks for the member's own will.
    consents: ownAct,
  });
  return { entitled, note: sentence };
}
