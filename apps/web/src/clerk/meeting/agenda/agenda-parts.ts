import type { AgendaItemInput } from '@gremia/contracts';

type Item = Pick<AgendaItemInput, 'id' | 'public' | 'plannedMinutes'>;

/** The items of one part, in their order. */
export const partOf = <I extends Item>(items: readonly I[], isPublic: boolean): I[] =>
  items.filter((item) => item.public === isPublic);

/** Whether the part that is dealt with first is the public one. An empty agenda begins with it. */
export const beginsInPublic = (items: readonly Item[]): boolean => items[0]?.public ?? true;

/**
 * Gives an item another place in its part (from 0); what is in the other part stays where it is. A place beyond the
 * ends is the end.
 */
export function placeInPart<I extends Item>(items: readonly I[], id: string, to: number): I[] {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return [...items];
  const rest = partOf(items, item.public).filter((each) => each.id !== id);
  const at = Math.min(Math.max(to, 0), rest.length);
  const ordered = [...rest.slice(0, at), item, ...rest.slice(at)];
  let next = 0;
  return items.map((each) => (each.public === item.public ? (ordered[next++] ?? each) : each));
}

/** Puts an item at the end of its part: before the other part where that one comes later. */
export function addToPart<I extends Item>(items: readonly I[], item: I): I[] {
  const last = items.findLastIndex((each) => each.public === item.public);
  const at = last >= 0 ? last + 1 : item.public ? 0 : items.length;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** Takes an item from one part to the end of the other. */
export function switchPart<I extends Item>(items: readonly I[], id: string): I[] {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return [...items];
  return addToPart(
    items.filter((each) => each.id !== id),
    { ...item, public: !item.public },
  );
}

/** Where an item goes that is dropped beside another one of its part; null where it stays. */
export function droppedAt(
  items: readonly Item[],
  id: string,
  beside: { readonly row: string; readonly side: 'before' | 'after' },
): number | null {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return null;
  const ids = partOf(items, item.public).map((each) => each.id);
  const [from, target] = [ids.indexOf(id), ids.indexOf(beside.row)];
  if (target < 0) return null;
  const slot = target + (beside.side === 'after' ? 1 : 0);
  const to = slot > from ? slot - 1 : slot;
  return to === from ? null : to;
}
