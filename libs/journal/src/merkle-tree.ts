import { nodeHash, sha256 } from './hash';
import { JournalError } from './journal-error';

/** The root of a tree without leaves. @see RFC 9162 section 2.1.1 */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

/** The largest power of two smaller than n; n is at least 2. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * A Merkle tree that grows by appending leaf hashes. Hashes of complete subtrees are kept, so appending costs one hash
 * on average, and a root or a proof for any
 * size the tree ever had costs logarithmically many.
 *
 * @see RFC 9162 section 2.1
 */
export class MerkleTree {
  /** levels[k][i] covers the 2^k leaves from i * 2^k on. */
  private readonly levels: Uint8Array[][] = [[]];

  /** @param join the hash of an inner node: {@link nodeHash}, or a faster one of the platform that gives the same */
  constructor(
    leaves: Iterable<Uint8Array> = [],
    private readonly join: (left: Uint8Array, right: Uint8Array) => Uint8Array = nodeHash,
  ) {
    for (const leaf of leaves) this.append(leaf);
  }

  get size(): number {
    return this.level(0).length;
  }

  /** Adds a leaf hash (see `leafHash`) and returns its index. */
  append(leaf: Uint8Array): number {
    this.level(0).push(leaf);
    for (let k = 0; this.level(k).length % 2 === 0; k += 1) {
      const nodes = this.level(k);
      const [left, right] = nodes.slice(-2);
      if (left && right) this.level(k + 1).push(this.join(left, right));
    }
    return this.size - 1;
  }

  /** The root over the first `size` leaves, by default all. @throws JournalError `index-out-of-range` */
  root(size = this.size): Uint8Array {
    this.assertSize(size);
    return size === 0 ? EMPTY_ROOT : this.subtree(0, size);
  }

  /**
   * The hashes that lead from a leaf to the root over the first `size` leaves, the leaf's sibling first.
   *
   * @throws JournalError `index-out-of-range`
   * @see RFC 9162 section 2.1.3.1
   */
  inclusionProof(index: number, size = this.size): readonly Uint8Array[] {
    this.assertSize(size);
    if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw outOfRange(index, size);
    const proof: Uint8Array[] = [];
    let [from, to] = [0, size];
    while (to - from > 1) {
      const middle = from + split(to - from);
      if (index < middle) {
        proof.push(this.subtree(middle, to));
        to = middle;
      } else {
        proof.push(this.subtree(from, middle));
        from = middle;
      }
    }
    return proof.reverse();
  }

  /**
   * The hashes that show that the tree of `to` leaves begins with the tree of `from` leaves. Empty when both are the
   * same or the first is empty.
   *
   * @throws JournalError `index-out-of-range`
   * @see RFC 9162 section 2.1.4.1
   */
  consistencyProof(from: number, to = this.size): readonly Uint8Array[] {
    this.assertSize(to);
    if (!Number.isSafeInteger(from) || from < 0 || from > to) throw outOfRange(from, to);
    if (from === 0 || from === to) return [];
    const proof: Uint8Array[] = [];
    let [start, end, whole] = [0, to, true];
    // Walk down to the subtree that ends where the old tree ended; the old root itself is known to the verifier and
    // left out.
    while (end !== from) {
      const middle = start + split(end - start);
      if (from <= middle) {
        proof.push(this.subtree(middle, end));
        end = middle;
      } else {
        proof.push(this.subtree(start, middle));
        start = middle;
        whole = false;
      }
    }
    if (!whole) proof.push(this.subtree(start, end));
    return proof.reverse();
  }

  private level(k: number): Uint8Array[] {
    return (this.levels[k] ??= []);
  }

  /** Every range asked for starts at a multiple of the power of two that covers it, so complete ones are at hand. */
  private subtree(from: number, to: number): Uint8Array {
    const count = to - from;
    const k = Math.log2(count);
    const kept = Number.isInteger(k) ? this.level(k)[from / count] : undefined;
    if (kept) return kept;
    const middle = from + split(count);
    return this.join(this.subtree(from, middle), this.subtree(middle, to));
  }

  private assertSize(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size) throw outOfRange(size, this.size);
  }
}

const outOfRange = (value: number, limit: number): JournalError =>
  new JournalError('index-out-of-range', `${value} is not within the tree of ${limit} leaves`);
