import type { ItemState, MeetingState } from '../state';
import { electionAtHand } from './election-of';
import { electionResults } from './election-words';
import { finalVote } from './votes-of';

/** Whether there is nothing left to resolve on an item: its text was voted on, or everybody was elected. */
export const isDecided = (state: MeetingState, item: ItemState): boolean =>
  finalVote(state, item) !== null ||
  (electionAtHand(state, item.itemId) === null && electionResults(state, item.itemId).length > 0);
