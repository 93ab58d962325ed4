import { equalBytes } from './bytes';
import { HASH_BYTES, nodeHash } from './hash';
import { EMPTY_ROOT } from './merkle-tree';

/** What an inclusion proof is checked against. */
export interface InclusionClaim {
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** Number of leaves of the tree the root stands for. */
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/**
 * Whether a leaf stands at its place in the tree with this root. Answers false to anything malformed.
 *
 * @see RFC 9162 section 2.1.3.2
 */
export function verifyInclusion({ index, size, leafHash, proof, root }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !wellFormed(proof)) return false;
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash, root);
}

/** What a consistency proof is checked against. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * Whether the larger tree begins with the smaller one, so that nothing between two checkpoints was changed or taken
 * out. Answers false to anything malformed.
 *
 * @see RFC 9162 section 2.1.4.2
 */
export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: ConsistencyClaim): boolean {
  if (!isCount(from) || !isCount(to) || from > to || !wellFormed(proof)) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && equalBytes(fromRoot, EMPTY_ROOT);
  const path = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  const [first, ...rest] = path;
  if (!first) return false;
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(oldHash, fromRoot) && equalBytes(newHash, toRoot);
}

// Division, not a shift: a shift would cut a count to 32 bits.
const half = (n: number): number => Math.floor(n / 2);
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const wellFormed = (proof: readonly Uint8Array[]): boolean => proof.every((hash) => hash.length === HASH_BYTES);

function isPowerOfTwo(n: number): boolean {
  let k = n;
  while (k % 2 === 0) k /= 2;
  return k === 1;
}
