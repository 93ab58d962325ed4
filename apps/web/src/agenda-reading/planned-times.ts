/** What is planned for an item; not given: nothing is known. */
export interface PlannedItem {
  readonly id: string;
  readonly plannedMinutes?: number | null | undefined;
}

export interface PlannedTimes {
  /** Minutes from the beginning of the meeting to that of each item, in the order in which they are dealt with. */
  readonly begins: ReadonlyMap<string, number>;
  readonly minutes: number;
  /** Of how many items nobody has said how long they take. */
  readonly unknown: number;
}

/** When each item is expected to begin, and how long all take together; what nobody knows counts as nothing. */
export function plannedTimes(items: readonly PlannedItem[]): PlannedTimes {
  const begins = new Map<string, number>();
  let minutes = 0;
  for (const item of items) {
    begins.set(item.id, minutes);
    minutes += item.plannedMinutes ?? 0;
  }
  return { begins, minutes, unknown: items.filter(({ plannedMinutes }) => (plannedMinutes ?? null) === null).length };
}

/** The instant so many minutes after another one. */
export const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
