import type { MinutesDocument } from '@gremia/contracts';
import { enumerate, type ItemState, type MeetingState } from '@gremia/meeting';

/** When an item was dealt with first; null: never. What was voted on in a block was not called. */
const dealtWithAt = ({ votes }: MeetingState, { calledAt, voteIds }: ItemState): number | null => {
  const opened = voteIds.flatMap((voteId) => votes[voteId]?.openedAt ?? []);
  const times = [calledAt, ...opened].filter((at) => at !== null).map((at) => Date.parse(at));
  return times.length === 0 ? null : Math.min(...times);
};

/**
 * Items in the order in which they were dealt with. One that never was stays behind the item that it follows on the
 * agenda.
 *
 * @param items in the order of the agenda
 */
export function asDealtWith(state: MeetingState, items: readonly ItemState[]): readonly ItemState[] {
  const groups: { readonly at: number; readonly items: ItemState[] }[] = [];
  for (const item of items) {
    const at = dealtWithAt(state, item);
    const group = groups.at(-1);
    if (at === null && group !== undefined) group.items.push(item);
    else groups.push({ at: at ?? -Infinity, items: [item] });
  }
  return [...groups].sort((one, other) => one.at - other.at).flatMap((group) => group.items);
}

/** Where that is another order than the agenda's: the agenda as it was, and a sentence that says what came when. */
export function outOfOrder(
  state: MeetingState,
  agenda: readonly ItemState[],
  dealt: readonly ItemState[],
): { readonly agenda?: Required<MinutesDocument>['agenda']; readonly sentences: readonly string[] } {
  if (agenda.every((item, index) => dealt[index] === item)) return { sentences: [] };
  const called = dealt.filter((item) => dealtWithAt(state, item) !== null).map(({ number }) => number);
  return {
    agenda: agenda.map(({ itemId }) => itemId),
    sentences: [
      `Behandelt wurde abweichend von der Tagesordnung in dieser Reihenfolge: ${enumerate(called)}. So steht es auch ` +
        'in dieser Niederschrift.',
    ],
  };
}
