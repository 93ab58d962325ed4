import {
  equalBytes,
  JournalError,
  openCheckpoint,
  toHex,
  type Checkpoint,
  type MerkleTree,
  type NoteKey,
  type Verify,
} from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';

/**
 * Whether the tree over the entries is the one that was signed, at every moment at which it was.
 *
 * @param manifestSigned whether a trusted key has signed the manifest, which names the end of the journal
 */
export function checkTree(
  { manifest, checkpoints }: Dossier,
  tree: MerkleTree,
  manifestSigned: boolean,
  keys: readonly NoteKey[],
  verify: Verify,
): Finding[] {
  const { size, root } = manifest.journal;
  const matches = size === tree.size && root === toHex(tree.root());
  const found: Finding[] = [matches ? proved('tree-matches', { entries: size }) : fault('tree-differs')];
  const signed = checkpoints.map(({ note }) => checkpointOf(note, manifest.origin, tree, keys, verify));
  found.push(...signed.flatMap(({ finding }) => (finding === null ? [] : [finding])));
  const sizes = signed.flatMap(({ holds }) => (holds === null ? [] : [holds]));
  if (sizes.length > 0) found.push(proved('checkpoint-matches', { checkpoints: sizes.length }));
  const last = Math.max(manifestSigned && matches ? size : 0, ...sizes);
  found.push(
    last === tree.size && last > 0
      ? proved('end-signed', { entries: last })
      : unproven('end-not-signed', { signed: last, entries: tree.size }),
  );
  return found;
}

interface Signed {
  /** So many entries the checkpoint proves; null where it proves nothing. */
  readonly holds: number | null;
  readonly finding: Finding | null;
}

function checkpointOf(
  note: string,
  origin: string,
  tree: MerkleTree,
  keys: readonly NoteKey[],
  verify: Verify,
): Signed {
  const refused = (finding: Finding): Signed => ({ holds: null, finding });
  let checkpoint: Checkpoint;
  try {
    checkpoint = openCheckpoint(note, keys, verify);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return refused(
      error.code === 'signature-missing' ? unproven('checkpoint-key-unknown') : fault('checkpoint-forged'),
    );
  }
  const { size, root } = checkpoint;
  if (checkpoint.origin !== origin) return refused(fault('checkpoint-elsewhere', { origin: checkpoint.origin }));
  if (size > tree.size) return refused(fault('checkpoint-too-far', { signed: size, entries: tree.size }));
  return equalBytes(tree.root(size), root)
    ? { holds: size, finding: null }
    : refused(fault('checkpoint-differs', { entries: size }));
}
