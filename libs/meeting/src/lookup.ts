import type { ItemState, MeetingState, Seat, VoteState } from './state';

/** The item with this id, or null. */
export const findItem = (state: MeetingState, itemId: string | null): ItemState | null =>
  state.items.find((item) => item.itemId === itemId) ?? null;

/** The vote with this id, or null: also when the reader may not see it. */
export const findVote = (state: MeetingState, voteId: string | null): VoteState | null =>
  voteId === null ? null : (state.votes[voteId] ?? null);

/** The person's place on the frozen roster, or null. */
export const findSeat = (state: MeetingState, personId: string): Seat | null =>
  state.roster.find((entry) => entry.personId === personId) ?? null;

/**
 * The title as this reader may know it: of a non-public item the neutral one, unless the texts were laid before the
 * reader.
 */
export const titleOf = (item: ItemState): string => item.text?.title ?? item.title;

/**
 * Members with a vote who are in the hall or lawfully connected, in the order of the roster; exclusions from single
 * items are not considered.
 */
export const presentVoters = (state: MeetingState): readonly string[] =>
  state.roster
    .filter(({ personId, voting }) => voting && state.present[personId]?.entitled === true)
    .map(({ personId }) => personId);
