import { substituteAnswer } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem, findSeat } from '../lookup';
import type { MeetingState, Seat } from '../state';
import { exclusionOf } from '../views/order';
import { isOwnSeat } from '../views/substitutes';
import { accept, type Deciders, refuse } from './decider';
import { mustBeOffice, mustBeOpened, mustBeSettled } from './guards';

/** Seats that somebody else takes for a while, as the rules of the body allow. */
export const substituteDeciders: Deciders<'seat-substitute' | 'end-substitution'> = {
  'seat-substitute': (state, command, actor, context) => {
    const { personId, forPersonId, forItem: itemId = null, confirmed = false } = command;
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const [substitute, member] = [findSeat(state, personId), findSeat(state, forPersonId)];
    if (substitute === null || member === null) return refuse('not-seated');
    const unlawful =
      mustBeAllowed(state, member, confirmed) ??
      mustStandFor(substitute, member) ??
      mustBeFree(state, member) ??
      mustBeAway(state, member, itemId) ??
      mustNotBeExcluded(state, substitute, member, confirmed);
    if (unlawful !== null) return unlawful;
    const comes: readonly MeetingEvent[] =
      state.present[personId] === undefined
        ? [{ kind: 'member-checked-in', personId, mode: 'hall', entitled: true, note: null }]
        : [];
    return accept(state, actor, context, [
      ...seatGivenBack(member),
      { kind: 'substitute-seated', itemId, personId, forPersonId },
      ...comes,
    ]);
  },

  'end-substitution': (state, { forPersonId }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const member = findSeat(state, forPersonId);
    if (member === null) return refuse('not-seated');
    if (member.heldBy === undefined)
      return refuse('wrong-state', `${member.name} wird zurzeit von niemandem vertreten.`);
    return accept(state, actor, context, seatGivenBack(member));
  },
};

/** The event by which a member has the own seat again; none where nobody sits for them. */
export const seatGivenBack = ({ personId, heldBy, seatItem = null }: Seat): readonly MeetingEvent[] =>
  heldBy === undefined ? [] : [{ kind: 'substitute-left', itemId: seatItem, personId: heldBy, forPersonId: personId }];

/**
 * What comes before a member is there again: their substitute gives the seat back, unless it is held for an item in
 * which the member has no part.
 */
export function seatOnReturn(state: MeetingState, member: Seat): readonly MeetingEvent[] | Refusal {
  if (member.heldBy === undefined || isConflictedIn(state, member, member.seatItem ?? null)) return [];
  if (mustBeSettled(state) === null) return seatGivenBack(member);
  const name = findSeat(state, member.heldBy)?.name ?? '';
  return refuse(
    'vote-open',
    `Für ${member.name} stimmt ${name} ab. Bis das Ergebnis verkündet ist, bleibt der Sitz besetzt.`,
  );
}

function mustBeAllowed(state: MeetingState, { mayor }: Seat, confirmed: boolean): Refusal | null {
  if (state.profile === null) return refuse('meeting-not-open');
  const { allowed, sentence, norm } = substituteAnswer(state.profile, mayor === true);
  if (allowed === 'no') return refuse('wrong-state', sentence, norm);
  return allowed === 'asks' && !confirmed ? refuse('rule-unverified', sentence, norm) : null;
}

function mustStandFor(substitute: Seat, member: Seat): Refusal | null {
  if (!isOwnSeat(member)) return refuse('not-seated', `${member.name} hat in diesem Gremium keinen Sitz.`);
  if (substitute.mayStandFor?.includes(member.personId) !== true)
    return refuse('not-entitled', `${substitute.name} ist nicht als Stellvertretung für ${member.name} eingetragen.`);
  return substitute.sitsFor === undefined
    ? null
    : refuse('wrong-state', `${substitute.name} sitzt bereits für ein anderes Mitglied.`);
}

const mustBeFree = (state: MeetingState, { name, heldBy }: Seat): Refusal | null =>
  heldBy !== undefined && state.present[heldBy] !== undefined
    ? refuse('wrong-state', `${name} wird bereits von ${findSeat(state, heldBy)?.name ?? ''} vertreten.`)
    : null;

function mustBeAway(state: MeetingState, member: Seat, itemId: string | null): Refusal | null {
  const item = findItem(state, itemId);
  if (itemId !== null && (item === null || item.closedAt !== null || itemId !== state.currentItemId))
    return refuse('wrong-state', 'Für einen einzelnen Punkt wird vertreten, solange er aufgerufen ist.');
  if (state.present[member.personId] === undefined) return null;
  const conflicted = isConflictedIn(state, member, itemId);
  if (conflicted && state.profile?.substitutes.value.whenConflicted === true) return null;
  return refuse(
    'wrong-state',
    conflicted
      ? 'Ein befangenes Mitglied wird nach den hinterlegten Regeln nicht vertreten.'
      : `${member.name} ist anwesend und nimmt den Sitz selbst wahr.`,
    state.profile?.substitutes.norm,
  );
}

const isConflictedIn = (state: MeetingState, { personId }: Seat, itemId: string | null): boolean =>
  findItem(state, itemId)?.conflicted.includes(personId) === true;

/** Whether somebody sits for a member who was shut out of the meeting, no rule says: whoever acts has to. */
function mustNotBeExcluded(state: MeetingState, substitute: Seat, member: Seat, confirmed: boolean): Refusal | null {
  const { norm } = state.profile?.orderMeasures ?? {};
  if (exclusionOf(state, substitute.personId) !== null)
    return refuse('wrong-state', `${substitute.name} ist von dieser Sitzung ausgeschlossen.`, norm);
  return exclusionOf(state, member.personId) !== null && !confirmed
    ? refuse(
        'confirmation-needed',
        `${member.name} ist von der Sitzung ausgeschlossen. Bitte bestätigen Sie, dass der Sitz trotzdem besetzt wird.`,
        norm,
      )
    : null;
}
