/**
 * From the outermost to the sender: `[municipality, rank, sender]`. Each part is a name or an object that stands for
 * itself.
 */
export type Place = readonly [unknown, ...unknown[]];

/** Those who wait at one place: rows behind it, or what one sender has waiting. */
interface Row<T> {
  readonly rows: Map<unknown, Row<T>>;
  readonly items: T[];
}

const emptyRow = <T>(): Row<T> => ({ rows: new Map(), items: [] });
const isEmpty = <T>({ rows, items }: Row<T>): boolean => rows.size === 0 && items.length === 0;

/**
 * What waits, given out in turn: first between the first parts of their places, then between the second ones, and so
 * on; each sender keeps their order. However much one has waiting, everybody else's next comes after one of theirs.
 */
export class FairQueue<T> {
  private readonly first = emptyRow<T>();

  get isEmpty(): boolean {
    return isEmpty(this.first);
  }

  /** How much waits of the sender at this place. */
  waitingAt(place: Place): number {
    let row: Row<T> | undefined = this.first;
    for (const part of place) row = row?.rows.get(part);
    return row?.items.length ?? 0;
  }

  add(place: Place, item: T): void {
    let row = this.first;
    for (const part of place) {
      const next = row.rows.get(part) ?? emptyRow<T>();
      row.rows.set(part, next);
      row = next;
    }
    row.items.push(item);
  }

  /** The next one; every part of its place goes to the end of its row. */
  takeNext(): T | undefined {
    return takeFrom(this.first);
  }
}

function takeFrom<T>(row: Row<T>): T | undefined {
  const [next] = row.rows;
  if (next === undefined) return row.items.shift();
  const [part, behind] = next;
  const item = takeFrom(behind);
  row.rows.delete(part);
  if (!isEmpty(behind)) row.rows.set(part, behind);
  return item;
}
