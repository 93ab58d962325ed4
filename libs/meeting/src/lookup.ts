import { reached, type Reached } from '@gremia/rules';
import type { RecordingState } from './recording-state';
import type { ItemState, MeetingState, Seat, VoteState } from './state';

/** The item with this id, or null. */
export const findItem = (state: MeetingState, itemId: string | null): ItemState | null =>
  state.items.find((item) => item.itemId === itemId) ?? null;

/** The vote with this id, or null: also when the reader may not see it. */
export const findVote = (state: MeetingState, voteId: string | null): VoteState | null =>
  voteId === null ? null : (state.votes[voteId] ?? null);

/** The person's place on the frozen roster, or null. */
export function findSeat({ roster }: MeetingState, personId: string): Seat | null {
  const known = SEATS.get(roster) ?? seatsOf(roster);
  return known.get(personId) ?? null;
}

/** Seats by person, asked for by every ballot and name. A roster is never changed, another one takes its place. */
const SEATS = new WeakMap<readonly Seat[], ReadonlyMap<string, Seat>>();

function seatsOf(roster: readonly Seat[]): ReadonlyMap<string, Seat> {
  const seats = new Map<string, Seat>();
  // Where a roster names somebody twice, the first place counts.
  for (const seat of roster) if (!seats.has(seat.personId)) seats.set(seat.personId, seat);
  SEATS.set(roster, seats);
  return seats;
}

/**
 * The title as this reader may know it: of a non-public item the neutral one, unless the texts were laid before the
 * reader.
 */
export const titleOf = (item: ItemState): string => item.text?.title ?? item.title;

/**
 * Members with a vote who are in the hall or lawfully connected and reached, in the order of the roster; exclusions
 * from single items are not considered.
 */
export const presentVoters = (state: MeetingState): readonly string[] =>
  state.roster.filter(({ personId, voting }) => voting && isThere(state, personId)).map(({ personId }) => personId);

/** There with a vote: in the hall, or lawfully connected and reached. */
export const isThere = (state: MeetingState, personId: string): boolean =>
  state.present[personId]?.entitled === true && reachOf(state, personId) !== 'not-there';

/**
 * Whether somebody who is connected is reached by what the rules of the body ask for. Whoever is in the hall is there,
 * and so is whoever nothing was measured of.
 */
export function reachOf({ profile, present, reach }: MeetingState, personId: string): Reached {
  const arriving = reach?.[personId];
  if (profile === null || arriving === undefined || present[personId]?.mode !== 'remote') return 'there';
  const found = reached(profile, arriving);
  if (found !== 'chair-decides' || arriving.counts === null) return found;
  return arriving.counts ? 'there' : 'not-there';
}

/** What is being recorded, or rests; null where nothing is. */
export const recordingOf = ({ recording = null }: Pick<MeetingState, 'recording'>): RecordingState | null => recording;
