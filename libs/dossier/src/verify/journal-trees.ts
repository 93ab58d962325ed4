import { MerkleTree } from '@gremia/journal';
import type { CheckedEntry } from './check-entries';

/** Hashes of the leaves of a journal in their order, and the tree over them. */
export interface JournalTree {
  readonly hashes: readonly Uint8Array[];
  readonly tree: MerkleTree;
}

/** A dossier's entries, and the public ones among them, which are a journal of their own. */
export interface JournalTrees {
  readonly all: JournalTree;
  readonly open: JournalTree;
}

/** Each tree is made once: it costs as much as hashing the entries. */
export function treesOf(entries: readonly CheckedEntry[], hashes: readonly Uint8Array[]): JournalTrees {
  const open = entries.flatMap(({ leaf, place }) => (leaf.audience === 'public' ? hashes.slice(place - 1, place) : []));
  const all = treeOf(hashes);
  return { all, open: open.length === hashes.length ? all : treeOf(open) };
}

const treeOf = (hashes: readonly Uint8Array[]): JournalTree => ({ hashes, tree: new MerkleTree(hashes) });
