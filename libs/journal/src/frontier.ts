import { nodeHash } from './hash';
import { EMPTY_ROOT } from './merkle-tree';

/**
 * What has to be remembered of a tree to go on appending: the roots of its complete subtrees, the largest first, one
 * for each bit of the size. A reader of the stream
 * can follow the root with it without keeping the entries.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

/** The frontier of a tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** The frontier after one more leaf hash. */
export function appendLeaf({ size, peaks }: Frontier, leaf: Uint8Array): Frontier {
  const kept = [...peaks];
  let hash = leaf;
  // As in adding one to a binary number: every trailing one is a subtree of the same height to be joined.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = kept.pop();
    if (left) hash = nodeHash(left, hash);
  }
  return { size: size + 1, peaks: [...kept, hash] };
}

/** The root of the tree the frontier stands for. @see RFC 9162 section 2.1.1 */
export function frontierRoot({ peaks }: Frontier): Uint8Array {
  return peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right));
}
