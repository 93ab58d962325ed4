import diffSequences from '@jest/diff-sequences';
import type { Token } from '../text/tokens';

/** A change: tokens `a[0]` up to `a[1]` of the old text become tokens `b[0]` up to `b[1]` of the new one. */
export interface Hunk {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Two sequences as numbers; equal tokens have equal numbers. */
export interface Interned {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export function intern(a: readonly Token[], b: readonly Token[]): Interned {
  const numbers = new Map<string, number>();
  const number = (token: Token): number => {
    const known = numbers.get(token.key);
    if (known !== undefined) return known;
    numbers.set(token.key, numbers.size);
    return numbers.size - 1;
  };
  return { a: Int32Array.from(a, number), b: Int32Array.from(b, number) };
}

/** The shortest list of changes between two sequences (Myers, in linear space), in order, with at least one equal token between neighbours. */
export function shortestHunks({ a, b }: Interned): Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const hunks: Hunk[] = [];
  let atA = head;
  let atB = head;
  const close = (toA: number, toB: number): void => {
    if (toA > atA || toB > atB) hunks.push({ a: [atA, toA], b: [atB, toB] });
  };
  diffSequences(
    a.length - head - tail,
    b.length - head - tail,
    (i, j) => a[head + i] === b[head + j],
    (count, i, j) => {
      close(head + i, head + j);
      atA = head + i + count;
      atB = head + j + count;
    },
  );
  close(a.length - tail, b.length - tail);
  return hunks;
}
