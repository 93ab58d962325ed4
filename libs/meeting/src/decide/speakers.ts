import type { CommandActor, Refusal } from '../decision';
import { findItem, findSeat } from '../lookup';
import { isSameSpeaker } from '../speakers-state';
import type { Speaker } from '../events/speaking';
import type { MeetingState } from '../state';
import { isGuestConflicted } from '../views/guest-conflict';
import { speakersInOrder } from '../views/next-speaker';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustRun } from './guards';

interface Named {
  readonly personId?: string | undefined;
  readonly guest?: string | undefined;
}

/**
 * Whom a command is about: the sender, or whoever the office names. Somebody without a seat by name; in a call also by
 * the account that they are in it with, so that the microphone opens there, whoever asked for it.
 */
function speakerOf(state: MeetingState, actor: CommandActor, { personId, guest }: Named): Speaker | Refusal {
  const isSeated = personId !== undefined && findSeat(state, personId) !== null;
  if (guest !== undefined && !isSeated)
    return mustBeOffice(actor) ?? { personId: personId ?? null, guest: guest.trim() };
  if (personId === undefined || personId === actor.personId) {
    const isGuest = actor.inCall === true && findSeat(state, actor.personId) === null;
    return { personId: actor.personId, guest: isGuest ? actor.name : null };
  }
  return mustBeOffice(actor) ?? { personId, guest: null };
}

/** Who is there and not shut out of the item may speak, with or without a vote; guests are let in by the chair. */
export function mustMaySpeak(state: MeetingState, { personId, guest }: Speaker): Refusal | null {
  if (guest !== null) return isGuestConflicted(state, guest) ? shutOut(state) : null;
  if (personId === null) return null;
  if (state.present[personId] === undefined) return refuse('not-checked-in');
  return findItem(state, state.currentItemId)?.conflicted.includes(personId) === true ? shutOut(state) : null;
}

const shutOut = ({ profile }: MeetingState): Refusal =>
  refuse(
    'not-entitled',
    'Wer von der Beratung ausgeschlossen ist, kann nicht das Wort erhalten.',
    profile?.conflict.norm,
  );

/** The list of speakers: asking for the floor, giving and ending it. */
export const speakersDeciders: Deciders<
  'request-floor' | 'withdraw-floor' | 'give-floor' | 'end-floor' | 'arrange-speakers'
> = {
  'request-floor': (state, { pointOfOrder, ...named }, actor, context) => {
    const speaker = speakerOf(state, actor, named);
    if (isRefusal(speaker)) return speaker;
    const refusal = mustRun(state) ?? mustMaySpeak(state, speaker);
    if (refusal !== null) return refusal;
    const { requests, closed } = state.speakers;
    const asked = requests.find((request) => isSameSpeaker(request, speaker));
    if (asked?.pointOfOrder === pointOfOrder) return nothingNew;
    if (closed && !pointOfOrder)
      return refuse('wrong-state', 'Die Redeliste ist geschlossen. Anträge zur Geschäftsordnung bleiben möglich.');
    return accept(state, actor, context, [
      { kind: 'floor-requested', itemId: state.currentItemId, ...speaker, pointOfOrder },
    ]);
  },

  'withdraw-floor': (state, named, actor, context) => {
    const speaker = speakerOf(state, actor, named);
    if (isRefusal(speaker)) return speaker;
    const refusal = mustRun(state);
    if (refusal !== null) return refusal;
    if (!state.speakers.requests.some((request) => isSameSpeaker(request, speaker))) return nothingNew;
    return accept(state, actor, context, [
      { kind: 'floor-request-withdrawn', itemId: state.currentItemId, ...speaker },
    ]);
  },

  'give-floor': (state, { seconds, personId, guest }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    if (state.currentVoteId !== null)
      return refuse('vote-open', 'Während einer Abstimmung wird das Wort nicht erteilt.');
    const isNamed = personId !== undefined || guest !== undefined;
    const next = isNamed ? speakerOf(state, actor, { personId, guest }) : (speakersInOrder(state)[0] ?? null);
    if (next === null) return refuse('wrong-state', 'Auf der Redeliste steht niemand.');
    if (isRefusal(next)) return next;
    const speaker: Speaker = { personId: next.personId, guest: next.guest };
    const shut = mustMaySpeak(state, speaker);
    if (shut !== null) return shut;
    const { requests, floor } = state.speakers;
    if (floor !== null && isSameSpeaker(floor, speaker) && seconds === undefined) return nothingNew;
    const asked = requests.find((request) => isSameSpeaker(request, speaker));
    const limit = asked?.goesOn === undefined ? state.speakers.seconds : asked.goesOn.seconds;
    return accept(state, actor, context, [
      {
        kind: 'floor-given',
        itemId: state.currentItemId,
        ...speaker,
        seconds: seconds ?? limit,
        pointOfOrder: asked?.pointOfOrder ?? false,
      },
    ]);
  },

  'end-floor': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    if (state.speakers.floor === null) return nothingNew;
    return accept(state, actor, context, [{ kind: 'floor-ended', itemId: state.currentItemId }]);
  },

  'arrange-speakers': (state, { closed, order, seconds }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    const { speakers } = state;
    const next = {
      closed: closed ?? speakers.closed,
      order: order ?? speakers.order,
      seconds: seconds === undefined ? speakers.seconds : seconds,
    };
    const isSo = next.closed === speakers.closed && next.order === speakers.order && next.seconds === speakers.seconds;
    if (isSo) return nothingNew;
    return accept(state, actor, context, [{ kind: 'speakers-arranged', itemId: state.currentItemId, ...next }]);
  },
};
