import { compareTexts } from '../diff/compare-texts';
import { intern, shortestHunks } from '../diff/hunks';
import { composed } from '../text/composed';
import type { Inline, Segment, TablePlace } from '../model';

export type TableNode = Extract<Inline, { t: 'table' }>;
type Piece = Pick<Segment, 'op' | 'text'>;
/** A row of both tables, of the old one alone (`fresh` is null), or of the new one alone. */
interface RowPair {
  readonly old: readonly string[] | null;
  readonly fresh: readonly string[] | null;
}

/** A whole table as one kind of segment. */
export const wholeTable = (op: Segment['op'], { rows, head }: TableNode, no: number): Segment[] => [
  { op, text: rows.map((row) => row.map(oneLine).join('\t')).join('\n'), table: { no, head } },
];

/**
 * What changed between two tables: rows are paired first (equal ones, then those with the same first cell, then those
 * at the same place), and in a pair cell by cell and word by word.
 */
export function compareTables(old: TableNode, fresh: TableNode, no: number): Segment[] {
  const place: TablePlace = { no, head: fresh.head };
  let [olds, news] = [0, 0];
  const pieces = pairRows(old.rows.map(cells), fresh.rows.map(cells)).flatMap((pair, index): Piece[] => {
    const op = pair.old === null ? 'insert' : pair.fresh === null ? 'delete' : 'equal';
    const mark = separatorOf(op, olds, news);
    olds += pair.old === null ? 0 : 1;
    news += pair.fresh === null ? 0 : 1;
    return [...(index === 0 ? [] : [{ op: mark, text: '\n' }]), ...cellsOf(pair)];
  });
  return pieces.map((piece) => ({ ...piece, table: place }));
}

/**
 * What parts a row or cell from the ones before it: the old and the new side have one separator less than members, so
 * the first member of either side has none there.
 */
export function separatorOf(op: Segment['op'], olds: number, news: number): Segment['op'] {
  if (news === 0) return 'delete';
  return olds === 0 ? 'insert' : op;
}

function cellsOf({ old, fresh }: RowPair): Piece[] {
  if (old === null) return [{ op: 'insert', text: (fresh ?? []).join('\t') }];
  if (fresh === null) return [{ op: 'delete', text: old.join('\t') }];
  let [olds, news] = [0, 0];
  return pairInOrder(old, fresh, composed).flatMap(([before, after], index): Piece[] => {
    const op = before === null ? 'insert' : after === null ? 'delete' : 'equal';
    const mark = separatorOf(op, olds, news);
    olds += before === null ? 0 : 1;
    news += after === null ? 0 : 1;
    return [...(index === 0 ? [] : [{ op: mark, text: '\t' }]), ...compareTexts(before ?? '', after ?? '')];
  });
}

function pairRows(olds: readonly (readonly string[])[], news: readonly (readonly string[])[]): RowPair[] {
  const wholeRow = (row: readonly string[]): string => composed(row.join('\t'));
  const first = (row: readonly string[]): string => composed(row[0] ?? '');
  return stretches(olds, news, wholeRow).flatMap(({ same, a, b }) =>
    (same
      ? a.map((row, index): Pair<readonly string[]> => [row, b[index] ?? row])
      : pairInOrder(a, b, first, isSameRow)
    ).map(([old, fresh]) => ({ old, fresh })),
  );
}

/** Have the rows a cell in common, so that they are one row that was changed? */
const isSameRow = (old: readonly string[], fresh: readonly string[]): boolean =>
  old.some((cell, column) => cell !== '' && composed(cell) === composed(fresh[column] ?? ''));

type Pair<T> = readonly [T | null, T | null];

/** Pairs members with equal keys, and those between them one by one where both sides have as many that go together. */
function pairInOrder<T>(
  olds: readonly T[],
  news: readonly T[],
  key: (member: T) => string,
  goTogether: (old: T, fresh: T) => boolean = () => true,
): Pair<T>[] {
  return stretches(olds, news, key).flatMap(({ same, a, b }): Pair<T>[] => {
    if (!same && a.length !== b.length)
      return [...a.map((member): Pair<T> => [member, null]), ...b.map((member): Pair<T> => [null, member])];
    return a.flatMap((member, index): Pair<T>[] => {
      const fresh = b[index] ?? null;
      return fresh === null || same || goTogether(member, fresh)
        ? [[member, fresh]]
        : [
            [member, null],
            [null, fresh],
          ];
    });
  });
}

interface Stretch<T> {
  readonly same: boolean;
  readonly a: readonly T[];
  readonly b: readonly T[];
}

/** Cuts two lists into stretches that have the same keys and stretches that differ. */
function stretches<T>(a: readonly T[], b: readonly T[], key: (member: T) => string): Stretch<T>[] {
  const tokens = (list: readonly T[]): { key: string }[] => list.map((member) => ({ key: key(member) }));
  const found: Stretch<T>[] = [];
  let [atA, atB] = [0, 0];
  const add = (same: boolean, toA: number, toB: number): void => {
    if (toA > atA || toB > atB) found.push({ same, a: a.slice(atA, toA), b: b.slice(atB, toB) });
    [atA, atB] = [toA, toB];
  };
  for (const hunk of shortestHunks(intern(tokens(a), tokens(b)))) {
    add(true, hunk.a[0], hunk.b[0]);
    add(false, hunk.a[1], hunk.b[1]);
  }
  add(true, a.length, b.length);
  return found;
}

const cells = (row: readonly string[]): string[] => row.map(oneLine);
/** White space that would part cells or rows. */
const oneLine = (cell: string): string => cell.replace(/[\t\r\n\v\f\u2028\u2029]+/gu, ' ');
