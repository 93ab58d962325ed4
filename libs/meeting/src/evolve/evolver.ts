import type { EventOf, MeetingEventKind } from '../events';
import type { ItemState, MeetingState, VoteState } from '../state';

export type Evolver<K extends MeetingEventKind> = (state: MeetingState, event: EventOf<K>, at: string) => MeetingState;
export type Evolvers<K extends MeetingEventKind> = { readonly [Kind in K]: Evolver<Kind> };

/** The state with one item changed; an item that this reader does not know changes nothing. */
export const withItem = (
  state: MeetingState,
  itemId: string | null,
  change: (item: ItemState) => Partial<ItemState>,
): MeetingState => ({
  ...state,
  items: state.items.map((item) => (item.itemId === itemId ? { ...item, ...change(item) } : item)),
});

/** The state with one vote changed; a vote that this reader does not know changes nothing. */
export function withVote(
  state: MeetingState,
  voteId: string,
  change: (vote: VoteState) => Partial<VoteState>,
): MeetingState {
  const vote = state.votes[voteId];
  return vote === undefined ? state : { ...state, votes: { ...state.votes, [voteId]: { ...vote, ...change(vote) } } };
}

/** A list as a set: the value is there once. */
export const including = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list : [...list, value];
