import type { ProtocolEntry } from '../protocol-entry';

/** The item that was at hand when each entry was made, by the place of the entry; null: between two items. */
export function itemsAtHand(entries: readonly ProtocolEntry[]): readonly (string | null)[] {
  let here: string | null = null;
  return entries.map(({ event }) => {
    const before = here;
    if (event.kind === 'item-called') here = event.itemId;
    if (event.kind === 'meeting-closed' || (event.kind === 'item-closed' && event.itemId === here)) here = null;
    return before;
  });
}

/** The item of these that was called last before an entry; null before the first of them. */
export function lastCalled(
  entries: readonly ProtocolEntry[],
  index: number,
  among: ReadonlySet<string>,
): string | null {
  const call = entries
    .slice(0, index)
    .findLast(({ event }) => event.kind === 'item-called' && among.has(event.itemId))?.event;
  return call?.kind === 'item-called' ? call.itemId : null;
}

/** The lead goes back with the end of the item that it was given for, and is told there. */
export const givesBack = (entries: readonly ProtocolEntry[], index: number, itemId: string): boolean => {
  const before = entries[index - 1]?.event;
  return entries[index]?.event.kind === 'chair-returned' && before?.kind === 'item-closed' && before.itemId === itemId;
};
