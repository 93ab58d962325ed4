import { longestIncreasing } from './stable';

/** A stretch that is the same in both texts: index in the old, index in the new, number of tokens. */
export type Anchor = readonly [number, number, number];

/**
 * Runs of `size` tokens that occur exactly once in each sequence, in an order that both share, not overlapping (the idea of a patience diff). With a size of 1 single
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

/** Pairs of starts of runs that occur once in each sequence, by their start in `a`. An open hash table in typed arrays: long texts spend their time here. */
function uniquePairs(a: Int32Array, b: Int32Array, size: number): [number, number][] {
  let slots = 1024;
  while (slots < 2 * (a.length + b.length)) slots *= 2;
  const [inA, inB] = [new Int32Array(slots).fill(unseen), new Int32Array(slots).fill(unseen)];
  const enter = (sequence: Int32Array, own: Int32Array): void => {
    for (let start = 0; start + size <= sequence.length; start += 1) {
      let slot = hashRun(sequence, start, size) & (slots - 1);
      for (;;) {
        const [knownA, knownB] = [first(inA[slot]), first(inB[slot])];
        const known = knownA >= 0 ? sameRun(sequence, start, a, knownA, size) : knownB < 0 || sameRun(sequence, start, b, knownB, size);
        if (known) break;
        slot = (slot + 1) & (slots - 1);
      }
      own[slot] = own[slot] === unseen ? start : manyOf(first(own[slot]));
    }
  };
  enter(a, inA);
  enter(b, inB);
  const pairs: [number, number][] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const [i, j] = [inA[slot] ?? unseen, inB[slot] ?? unseen];
    if (i >= 0 && j >= 0) pairs.push([i, j]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

/** A slot holds nothing, the only start of its run, or (as a negative number) the first of several. */
const unseen = -1;
const manyOf = (start: number): number => -2 - start;
const first = (slot = unseen): number => (slot <= -2 ? -2 - slot : slot);

function hashRun(sequence: Int32Array, start: number, size: number): number {
  let hash = 0;
  for (let index = start; index < start + size; index += 1) hash = Math.imul(hash ^ (sequence[index] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

function sameRun(a: Int32Array, i: number, b: Int32Array, j: number, size: number): boolean {
  for (let offset = 0; offset < size; offset += 1) if (a[i + offset] !== b[j + offset]) return false;
  return true;
}
