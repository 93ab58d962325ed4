import { longestIncreasing } from './stable';

/** A stretch that is the same in both texts: index in the old, index in the new, number of tokens. */
export type Anchor = readonly [number, number, number];

/**
 * Runs of `size` tokens that occur exactly once in each sequence, in an order that both share, not overlapping (the
 * idea of a patience diff). With a size of 1 single
 * rare words serve.
 */
export function findAnchors(a: Int32Array, b: Int32Array, size: number): Anchor[] {
  const pairs = uniquePairs(a, b, size);
  const kept = longestIncreasing(pairs.map(([, j]) => j));
  const anchors: Anchor[] = [];
  let [endA, endB] = [0, 0];
  pairs.forEach(([i, j], index) => {
    if (!kept.has(index) || i < endA || j < endB) return;
    anchors.push([i, j, size]);
    [endA, endB] = [i + size, j + size];
  });
  return anchors;
}

/**
 * So many runs of the first text are looked for, evenly spread: enough to cut it into short pieces, few enough for a
 * table that a processor keeps at hand.
 */
const samples = 4096;
const slots = 4 * samples;
const empty = -1;

/** Pairs of starts of runs that occur once in each sequence, by their start in `a`. */
function uniquePairs(a: Int32Array, b: Int32Array, size: number): [number, number][] {
  const table = new Int32Array(slots).fill(empty);
  const slotOf = (sequence: Int32Array, start: number): number => {
    let slot = hashRun(sequence, start, size) & (slots - 1);
    for (
      let known = table[slot] ?? empty;
      known !== empty && !sameRun(sequence, start, a, known, size);
      known = table[slot] ?? empty
    )
      slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const stride = Math.max(1, Math.ceil(a.length / samples));
  for (let start = 0; start + size <= a.length; start += stride) table[slotOf(a, start)] = start;
  const [countA, countB, startB] = [new Uint8Array(slots), new Uint8Array(slots), new Int32Array(slots)];
  const count = (sequence: Int32Array, counts: Uint8Array): void => {
    for (let start = 0; start + size <= sequence.length; start += 1) {
      const slot = slotOf(sequence, start);
      if (table[slot] === empty) continue;
      counts[slot] = Math.min(2, (counts[slot] ?? 0) + 1);
      if (sequence === b) startB[slot] = start;
    }
  };
  count(a, countA);
  count(b, countB);
  const pairs: [number, number][] = [];
  for (let slot = 0; slot < slots; slot += 1)
    if (countA[slot] === 1 && countB[slot] === 1) pairs.push([table[slot] ?? 0, startB[slot] ?? 0]);
  return pairs.sort((x, y) => x[0] - y[0]);
}

function hashRun(sequence: Int32Array, start: number, size: number): number {
  let hash = 0;
  for (let index = start; index < start + size; index += 1)
    hash = Math.imul(hash ^ (sequence[index] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

function sameRun(a: Int32Array, i: number, b: Int32Array, j: number, size: number): boolean {
  for (let offset = 0; offset < size; offset += 1) if (a[i + offset] !== b[j + offset]) return false;
  return true;
}
