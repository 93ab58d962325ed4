import { composed } from '@gremia/resolution';

/** An agenda item as those who were told of the agenda know it. */
export interface KnownItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** What may be said of it where it is not public. */
  readonly neutralTitle: string;
  readonly public: boolean;
  readonly paperId: string | null;
}

export type ChangeOfAgenda = 'added' | 'dropped' | 'retitled' | 'paper' | 'opened' | 'closed' | 'reordered';

/** One change of a known agenda: the item as it is now, or as it was when it was dropped, and its title before. */
export interface AgendaChange {
  readonly what: ChangeOfAgenda;
  readonly item: KnownItem;
  readonly before: KnownItem | null;
}

/**
 * What a supplement changes, in the order of the new agenda; what was dropped comes last. An item that changed in
 * several ways is named once for each. Of items that only changed their order the fewest are named.
 */
export function agendaChanges(before: readonly KnownItem[], after: readonly KnownItem[]): AgendaChange[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = after.flatMap(({ id }) => (known.has(id) ? [id] : []));
  const inOrder = longestInOrder(kept, new Map(before.map(({ id }, index) => [id, index])));
  const changes = after.flatMap((item): AgendaChange[] => {
    const was = known.get(item.id);
    if (was === undefined) return [{ what: 'added', item, before: null }];
    const ways = waysOfChange(was, item);
    if (!inOrder.has(item.id)) ways.push('reordered');
    return ways.map((what) => ({ what, item, before: was }));
  });
  const remaining = new Set(after.map(({ id }) => id));
  const dropped = before.filter(({ id }) => !remaining.has(id));
  return [...changes, ...dropped.map((item): AgendaChange => ({ what: 'dropped', item, before: item }))];
}

function waysOfChange(was: KnownItem, item: KnownItem): ChangeOfAgenda[] {
  const ways: ChangeOfAgenda[] = [];
  if (was.public !== item.public) ways.push(item.public ? 'opened' : 'closed');
  const said = (it: KnownItem): string => composed(it.public ? it.title : `${it.title}\n${it.neutralTitle}`);
  if (was.public === item.public && said(was) !== said(item)) ways.push('retitled');
  if (was.paperId !== item.paperId) ways.push('paper');
  return ways;
}

/** The most items that kept their order among each other: the longest increasing run of their former places. */
function longestInOrder(ids: readonly string[], places: ReadonlyMap<string, number>): ReadonlySet<string> {
  const best: { readonly length: number; readonly previous: number | null }[] = [];
  const place = (index: number): number => places.get(ids[index] ?? '') ?? -1;
  ids.forEach((_, index) => {
    const before = best
      .map(({ length }, at) => ({ length, at }))
      .filter(({ at }) => place(at) < place(index))
      .reduce<{ length: number; at: number } | null>((a, b) => (a === null || b.length > a.length ? b : a), null);
    best.push({ length: (before?.length ?? 0) + 1, previous: before?.at ?? null });
  });
  const end = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  const inOrder = new Set<string>();
  for (let at: number | null = best.length === 0 ? null : end; at !== null; at = best[at]?.previous ?? null)
    inOrder.add(ids[at] ?? '');
  return inOrder;
}
