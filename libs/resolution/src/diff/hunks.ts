import diffSequences from '@jest/diff-sequences';
import type { Token } from '../text/tokens';
import { findAnchors } from './anchors';
import { newEffort, unlessSpent, type Effort } from './effort';

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

/**
 * Up to this size (tokens of one text times tokens of the other) the shortest marking is searched without help; a page
 * against a page.
 */
const exactProduct = 1_000_000;
export function intern(a: readonly Pick<Token, 'key'>[], b: readonly Pick<Token, 'key'>[]): Interned {
  const numbers = new Map<string, number>();
  const numbersOf = (tokens: readonly Pick<Token, 'key'>[]): Int32Array => {
    const found = new Int32Array(tokens.length);
    tokens.forEach(({ key }, index) => {
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) numbers.set(key, number);
      found[index] = number;
    });
    return found;
  };
  return { a: numbersOf(a), b: numbersOf(b) };
}

/**
 * The changes between two sequences, in order, with at least one equal token between neighbours: the shortest list
 * (Myers, in linear space). Long texts are first cut at
 * phrases that occur once in both; where nothing helps, a stretch is given as replaced, which is coarser and still
 * correct.
 */
export function shortestHunks({ a, b }: Interned, effort: Effort = newEffort()): Hunk[] {
  const hunks: Hunk[] = [];
  let [atA, atB] = [0, 0];
  const spend = effort.meterFor(a.length + b.length);
  const common = (count: number, i: number, j: number): void => {
    if (i > atA || j > atB) hunks.push({ a: [atA, i], b: [atB, j] });
    [atA, atB] = [i + count, j + count];
  };
  const search = (fromA: number, toA: number, fromB: number, toB: number, depth: number): void => {
    let head = 0;
    while (fromA + head < toA && fromB + head < toB && a[fromA + head] === b[fromB + head]) head += 1;
    if (head > 0) common(head, fromA, fromB);
    const [startA, startB] = [fromA + head, fromB + head];
    let tail = 0;
    while (tail < toA - startA && tail < toB - startB && a[toA - 1 - tail] === b[toB - 1 - tail]) tail += 1;
    const [lengthA, lengthB] = [toA - tail - startA, toB - tail - startB];
    const product = lengthA * lengthB;
    if (product > exactProduct && depth < 3) {
      let [nextA, nextB] = [startA, startB];
      for (const [i, j, length] of findAnchors(
        a.subarray(startA, toA - tail),
        b.subarray(startB, toB - tail),
        3 - depth,
      )) {
        search(nextA, startA + i, nextB, startB + j, depth + 1);
        common(length, startA + i, startB + j);
        [nextA, nextB] = [startA + i + length, startB + j + length];
      }
      search(nextA, toA - tail, nextB, toB - tail, depth + 1);
    } else if (product > 0) {
      unlessSpent(() =>
        diffSequences(
          lengthA,
          lengthB,
          (i, j) => {
            spend();
            return a[startA + i] === b[startB + j];
          },
          (count, i, j) => {
            common(count, startA + i, startB + j);
          },
        ),
      );
    }
    if (tail > 0) common(tail, toA - tail, toB - tail);
  };
  search(0, a.length, 0, b.length, 0);
  common(0, a.length, b.length);
  return hunks;
}
