import {
  findItem,
  findVote,
  powerOf,
  type ItemState,
  type ItemText,
  type MeetingState,
  type VoteState,
} from '@gremia/meeting';

/** A vote, its item, and the text of the item where it is one of a paper that is decided here. */
export interface Concerned {
  readonly vote: VoteState;
  readonly item: ItemState;
  readonly decided: DecidedText | null;
}

export type DecidedText = ItemText & { readonly paperId: string };

/** What a vote is about; null for a vote that the journal does not know. */
export function concernedBy(state: MeetingState, voteId: string): Concerned | null {
  const vote = findVote(state, voteId);
  const item = findItem(state, vote?.itemId ?? null);
  return vote === null || item === null ? null : { vote, item, decided: decidedText(state, item) };
}

/** The text of an item that this body decides on. */
export function decidedText(state: MeetingState, item: ItemState): DecidedText | null {
  const { text } = item;
  return text !== null && text.paperId !== null && isDecidedHere(state, item)
    ? { ...text, paperId: text.paperId }
    : null;
}

/** A preliminary consultation recommends, and an advisory board does nothing else; the paper stays on its way. */
export const isDecidedHere = (state: MeetingState, item: ItemState): boolean =>
  item.text?.responsibility !== 'notice' && powerOf(state, item) === 'decides';
