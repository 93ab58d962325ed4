import type { RosterEntry } from '../events';
import { presentVoters } from '../lookup';
import type { MeetingState } from '../state';
import { isBehindClosedDoors, isClosedNow, isOutOf } from './closed';

const confirms = ({ profile }: MeetingState): boolean => profile?.aloneRemote.value.confirms === true;

/** Takes part from elsewhere and has not said that nobody else hears what is dealt with without the public. */
export const isUnconfirmed = (state: MeetingState, itemId: string | null, personId: string): boolean =>
  isOutOf(state, itemId) && isUnconfirmedIn(state, personId);

/** As `isUnconfirmed`, where it is known that the public is out. */
export const isUnconfirmedIn = (state: MeetingState, personId: string): boolean =>
  confirms(state) && state.present[personId]?.mode === 'remote' && !state.alone.includes(personId);

/**
 * Who could vote is not there for an item, as the rules say of those who have not confirmed. Elsewhere they are there
 * and do not vote.
 */
export const presentFor = (state: MeetingState, itemId: string | null): readonly string[] =>
  state.profile?.aloneRemote.value.without === 'not-voting'
    ? presentVoters(state)
    : presentVoters(state).filter((personId) => !isUnconfirmed(state, itemId, personId));

/** Whom the chair waits for, or goes on without. */
export const unconfirmedNow = (state: MeetingState): readonly RosterEntry[] =>
  state.roster.filter(({ personId }) => isUnconfirmed(state, state.currentItemId, personId));

/**
 * Whether what is said now without the public does not reach a person: whoever was connected and is not in the hall
 * hears it once they have confirmed, and may read of it afterwards, as whoever was not there may.
 */
export const hearsNothing = (state: MeetingState, personId: string): boolean =>
  isClosedNow(state) &&
  confirms(state) &&
  state.connected.includes(personId) &&
  state.present[personId]?.mode !== 'hall' &&
  !state.alone.includes(personId);

/**
 * Whether somebody who comes by picture and sound has to say first that nobody else hears it: everybody who is not seen
 * to be in the hall, with a seat or without one.
 *
 * @param inRoom leads the meeting, so is in the room unless they are connected themselves
 */
export function mustConfirmAlone(state: MeetingState, personId: string, inRoom: boolean): boolean {
  if (!confirms(state) || !isBehindClosedDoors(state) || state.alone.includes(personId)) return false;
  const mode = state.present[personId]?.mode;
  return mode === undefined ? !inRoom : mode === 'remote';
}

/**
 * The item of which nothing reaches a person while the public is out of it; null where everything does. With another
 * answer than before, what the person may read is another.
 */
export const unheardItem = (state: MeetingState, personId: string): string | null =>
  hearsNothing(state, personId) ? state.currentItemId : null;

/** Of whom it is so now, of those who belong to the body. */
export const hearingNothing = (state: MeetingState): readonly string[] =>
  isClosedNow(state) && confirms(state)
    ? state.roster.map(({ personId }) => personId).filter((personId) => hearsNothing(state, personId))
    : [];
