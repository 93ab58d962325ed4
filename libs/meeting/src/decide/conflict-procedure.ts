import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import type { Speaker } from '../events/speaking';
import { findItem, findSeat } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { decidesItself, isInRoom, openCase } from '../views/conflict-cases';
import { isSameGuest } from '../views/guest-conflict';
import { accept, type Decider, type Deciders, nothingNew, refuse } from './decider';
import { changeable, isRefusal, mustBeOffice, mustBeOpened } from './guards';
import { silenceGuest } from './silence-guest';

/** Somebody else than the person says that an item concerns them personally; the reason is for the members. */
const raiseConflict: Decider<'raise-conflict'> = (state, { itemId, personId, reason, raisedBy }, actor, context) => {
  const closed = mustBeOpened(state);
  if (closed !== null) return closed;
  const item = changeable(state, itemId);
  if (!actor.office && raisedBy !== undefined && raisedBy !== actor.personId) return refuse('forbidden');
  if (isRefusal(item)) return item;
  if (!actor.office && state.present[actor.personId] === undefined) return refuse('not-checked-in');
  const by = raisedBy ?? (findSeat(state, actor.personId) === null ? null : actor.personId);
  if (by === personId)
    return refuse('wrong-state', 'Wer sich selbst für befangen hält, zeigt das selbst an: „Befangenheit anzeigen“.');
  const refusal = mustConcern(state, personId);
  if (refusal !== null) return refusal;
  if (item.conflicted.includes(personId) || openCase(item, personId) !== null)
    return refuse(
      'wrong-state',
      `Über die Befangenheit von ${nameOf(state, personId)} ist bereits zu entscheiden oder entschieden.`,
    );
  return accept(state, actor, context, [{ kind: 'conflict-raised', itemId, personId, raisedBy: by, reason }]);
};

const hearConflict: Decider<'hear-conflict'> = (state, { itemId, personId, statement }, actor, context) => {
  const item = mustBeOffice(actor) ?? changeable(state, itemId);
  if (isRefusal(item)) return item;
  if (openCase(item, personId) === null) return noCase(state, personId);
  return accept(state, actor, context, [{ kind: 'conflict-heard', itemId, personId, statement: statement.trim() }]);
};

const decideConflict: Decider<'decide-conflict'> = (state, { itemId, personId, excluded }, actor, context) => {
  const item = mustBeOffice(actor) ?? changeable(state, itemId);
  if (isRefusal(item)) return item;
  const norm = state.profile?.conflict.norm;
  if (decidesItself(state))
    return refuse(
      'wrong-state',
      'Über den Ausschluss entscheidet das Gremium. Bitte lassen Sie darüber abstimmen.',
      norm,
    );
  const unheard = mustBeHeard(state, item, personId);
  if (unheard !== null) return unheard;
  return accept(state, actor, context, decided(item, personId, excluded, null));
};

const noteGuestConflict: Decider<'note-guest-conflict'> = (state, { itemId, name }, actor, context) => {
  const item = mustBeOffice(actor) ?? changeable(state, itemId);
  if (isRefusal(item)) return item;
  if (state.profile?.conflict.value.persons === 'members')
    return refuse(
      'wrong-state',
      'Hier sind nur stimmberechtigte Mitglieder auszuschließen.',
      state.profile.conflict.norm,
    );
  if (item.conflictedGuests.some((noted) => isSameGuest(noted, name))) return nothingNew;
  const isThem = ({ guest }: Speaker): boolean => guest !== null && isSameGuest(guest, name);
  const ended = state.currentItemId === itemId ? silenceGuest(state, isThem) : [];
  return accept(state, actor, context, [{ kind: 'guest-conflict-noted', itemId, name }, ...ended]);
};

const confirmLeft: Decider<'confirm-left'> = (state, { itemId, personId, back }, actor, context) => {
  if (personId !== actor.personId && !actor.office) return refuse('forbidden');
  const refusal = mustBeOpened(state);
  if (refusal !== null) return refusal;
  const item = findItem(state, itemId);
  if (item === null) return refuse('item-not-found');
  const concerns = item.conflicted.includes(personId) || item.outOfRoom.includes(personId);
  if (!concerns && openCase(item, personId) === null)
    return refuse('wrong-state', 'Diese Person ist bei dem Tagesordnungspunkt nicht ausgeschlossen.');
  return item.outOfRoom.includes(personId) !== back
    ? nothingNew
    : accept(state, actor, context, [{ kind: 'room-left', itemId, personId, back }]);
};

export const conflictDeciders: Deciders<
  'raise-conflict' | 'hear-conflict' | 'decide-conflict' | 'note-guest-conflict' | 'confirm-left'
> = {
  'raise-conflict': raiseConflict,
  'hear-conflict': hearConflict,
  'decide-conflict': decideConflict,
  'note-guest-conflict': noteGuestConflict,
  'confirm-left': confirmLeft,
};

/** The person was heard, or is not there to be heard. */
export function mustBeHeard(state: MeetingState, item: ItemState, personId: string): Refusal | null {
  const raised = openCase(item, personId);
  if (raised === null) return noCase(state, personId);
  return raised.heard === null && state.present[personId] !== undefined
    ? refuse(
        'confirmation-needed',
        `Bitte hören Sie ${nameOf(state, personId)} zuerst an und halten Sie fest, was dazu gesagt wurde.`,
        state.profile?.conflict.norm,
      )
    : null;
}

/** What a decided case leaves behind: an exclusion that rests on a resolution, or the end of one. */
export function decided(
  item: ItemState,
  personId: string,
  excluded: boolean,
  voteId: string | null,
  isAway = false,
): readonly MeetingEvent[] {
  const { itemId, conflicted } = item;
  const away = isAway ? ({ away: true } as const) : {};
  const outcome: MeetingEvent = { kind: 'conflict-decided', itemId, personId, excluded, voteId, ...away };
  const isOut = conflicted.includes(personId);
  if (excluded && !isOut) return [outcome, { kind: 'conflict-declared', itemId, personId, basis: 'resolution' }];
  return !excluded && isOut ? [outcome, { kind: 'conflict-lifted', itemId, personId }] : [outcome];
}

/** What the announced result of a vote on somebody's exclusion means. */
export function decidedByVote(
  state: MeetingState,
  { voteId, itemId, subject }: VoteState,
  carried: boolean,
): readonly MeetingEvent[] {
  const item = findItem(state, itemId);
  if (item === null || subject.kind !== 'free' || subject.about?.matter !== 'conflict') return [];
  const { personId } = subject.about;
  return decided(item, personId, carried, voteId, !isInRoom(state, item, personId));
}

function mustConcern(state: MeetingState, personId: string): Refusal | null {
  const seat = findSeat(state, personId);
  if (seat === null) return refuse('not-seated');
  return !seat.voting && state.profile?.conflict.value.persons === 'members'
    ? refuse('wrong-state', 'Hier sind nur stimmberechtigte Mitglieder auszuschließen.', state.profile.conflict.norm)
    : null;
}

const noCase = (state: MeetingState, personId: string): Refusal =>
  refuse(
    'wrong-state',
    `Gegen ${nameOf(state, personId)} ist bei diesem Tagesordnungspunkt keine Befangenheit geltend gemacht.`,
  );

const nameOf = (state: MeetingState, personId: string): string => findSeat(state, personId)?.name ?? '';
