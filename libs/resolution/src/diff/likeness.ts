import type { Point } from '../model';
import { flatten } from '../points/body';
import { walk } from '../points/tree';
import type { Token } from '../text/tokens';

/** The words of a text with their numbers, for comparing texts without regard to order. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The bag of a point's own words; of a point that has hardly any, its children's count as well. */
export function bagOf(point: Point): Bag {
  const own = tokensOf(point);
  const tokens = own.length >= 3 ? own : walk([point]).flatMap((placed) => tokensOf(placed.point));
  const counts = new Map<string, number>();
  let size = 0;
  for (const { key } of tokens) {
    // Punctuation says nothing; words that are in every sentence say little.
    const weight = /[\p{L}\p{N}{]/u.test(key) ? (key.length > 3 ? 2 : 1) : 0;
    if (weight > 0) counts.set(key, (counts.get(key) ?? 0) + weight);
    size += weight;
  }
  return { counts, size };
}

/** A table is one token elsewhere; here its words count, or one other figure would make it another table. */
const tokensOf = ({ body }: Point): readonly Token[] =>
  flatten(body.map((node) => (node.t === 'table' ? { t: 'text', s: ` ${node.rows.flat().join(' ')} ` } : node))).tokens;

/** How much of two texts is the same, 0 to 1 (Dice's coefficient over weighted words). Two empty texts are alike. */
export function likeness(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [key, count] of small.counts) common += Math.min(count, large.counts.get(key) ?? 0);
  return (2 * common) / (a.size + b.size);
}
