import { freshItem } from '../fresh-item';
import { findItem } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { isRoomClosed } from './closed';

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
