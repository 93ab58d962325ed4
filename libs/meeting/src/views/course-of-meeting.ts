import { freshItem } from '../fresh-item';
import { findItem } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { isClosed } from './closed';

/** Votes that belong to no item, in the order in which they were opened. */
export const courseVotes = (state: MeetingState): readonly VoteState[] =>
  Object.values(state.votes).filter(({ itemId }) => itemId === null);

/**
 * What a vote is on: its item; or, where it belongs to none, the course of the meeting, which answers like an item
 * without number and text and stands in no list of items. null for an item that is not known.
 */
export const placeOfVote = (state: MeetingState, { itemId }: Pick<VoteState, 'itemId'>): ItemState | null =>
  itemId === null
    ? {
        ...freshItem({ itemId: '', number: '', title: '', public: !isRoomClosed(state) }),
        voteIds: courseVotes(state).map(({ voteId }) => voteId),
      }
    : findItem(state, itemId);

/** Whether the public is out of the room: of the item at hand; between two, as the one dealt with last has left it. */
export function isRoomClosed(state: MeetingState): boolean {
  if (!state.public) return true;
  const atHand = findItem(state, state.currentItemId) ?? lastDealtWith(state);
  return atHand !== null && isClosed(atHand);
}

/** The item that was called and closed last; null before the first. */
export const lastDealtWith = ({ items }: MeetingState): ItemState | null =>
  items
    .filter(({ calledAt, closedAt }) => calledAt !== null && closedAt !== null)
    .reduce<ItemState | null>(
      (last, item) =>
        last === null || Date.parse(item.closedAt ?? '') >= Date.parse(last.closedAt ?? '') ? item : last,
      null,
    );
