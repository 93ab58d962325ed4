/** What an item is numbered by: its part of the agenda. */
export interface NumberedItem {
  readonly id: string;
  readonly public: boolean;
}

/** Numbers that people know already, and those that were dropped: neither is given to another item. */
export interface KnownNumbers {
  readonly byItem: ReadonlyMap<string, string>;
  readonly dropped: readonly string[];
}

/**
 * The numbers of an agenda, in the order of its items: `Ö 1`, `Ö 2` for public, `N 1` for non-public ones.
 *
 * As long as nobody knows the agenda, numbers follow from the order. Once it is known, an item keeps its number as long
 * as it stays in its part, and a new one gets the next number that its part has never had.
 *
 * @param known null before the agenda is published or sent
 */
export function agendaNumbers(items: readonly NumberedItem[], known: KnownNumbers | null = null): string[] {
  const last = { Ö: 0, N: 0 };
  if (known !== null)
    for (const number of [...known.byItem.values(), ...known.dropped]) {
      const part = partOf(number);
      last[part] = Math.max(last[part], Number(number.slice(2)) || 0);
    }
  return items.map(({ id, public: isPublic }) => {
    const part = isPublic ? 'Ö' : 'N';
    const kept = known?.byItem.get(id);
    if (kept !== undefined && partOf(kept) === part) return kept;
    last[part] += 1;
    return `${part} ${last[part]}`;
  });
}

const partOf = (number: string): 'Ö' | 'N' => (number.startsWith('N') ? 'N' : 'Ö');
