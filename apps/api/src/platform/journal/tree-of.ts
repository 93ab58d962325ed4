import { MerkleTree } from '@gremia/journal';
import { joinHashes } from './hashes';
import type { JournalEntry } from './journal-entry';

/** The tree over entries in their order: a whole journal, or a part that is one of its own. */
export function treeOf(entries: readonly Pick<JournalEntry, 'leafHash'>[]): MerkleTree {
  const tree = new MerkleTree([], joinHashes);
  for (const { leafHash } of entries) tree.append(Buffer.from(leafHash, 'hex'));
  return tree;
}
