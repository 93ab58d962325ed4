import {
  equalBytes,
  JournalError,
  noteKeyId,
  openNote,
  parseCheckpointText,
  toHex,
  type Checkpoint,
  type MerkleTree,
  type NoteKey,
  type Verify,
} from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { retiredAt, type CheckedKeys } from './check-keys';
import { fault, proved, unproven, type Finding } from './finding';

/**
 * Whether the tree over the entries is the one that was signed, at every moment at which it was.
 *
 * @param times when each entry was written, by its place from 1
 * @param manifestSigned whether a trusted key has signed the manifest, which names the end of the journal
 */
export function checkTree(
  { manifest, checkpoints }: Dossier,
  tree: MerkleTree,
  times: ReadonlyMap<number, string>,
  manifestSigned: boolean,
  keys: CheckedKeys,
  verify: Verify,
): Finding[] {
  const { size, root } = manifest.journal;
  const matches = size === tree.size && root === toHex(tree.root());
  const found: Finding[] = [matches ? proved('tree-matches', { entries: size }) : fault('tree-differs')];
  const signed = checkpoints.map(({ note }) => checkpointOf(note, manifest.origin, tree, keys, verify));
  found.push(...signed.flatMap(({ finding }) => (finding === null ? [] : [finding])));
  const unknown = signed.filter(({ isUnknown }) => isUnknown === true).length;
  if (unknown > 0) found.push(unproven('checkpoint-key-unknown', { checkpoints: unknown }));
  const late = signed.filter(({ holds, by }) => isAfterChange(keys, by, times.get(holds ?? 0))).length;
  if (late > 0) found.push(unproven('checkpoint-key-retired', { checkpoints: late }));
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

/** Whether what was signed came after its key had been replaced: a key that should be gone may have been stolen. */
function isAfterChange({ changes }: CheckedKeys, by: NoteKey | undefined, last: string | undefined): boolean {
  const retired = by === undefined ? null : retiredAt(changes, by);
  if (retired === null || last === undefined) return false;
  return last > retired;
}

interface Signed {
  /** So many entries the checkpoint proves; null where it proves nothing. */
  readonly holds: number | null;
  readonly finding: Finding | null;
  /** No key that is trusted has signed it. */
  readonly isUnknown?: true;
  readonly by?: NoteKey;
}

function checkpointOf(note: string, origin: string, tree: MerkleTree, { keys }: CheckedKeys, verify: Verify): Signed {
  const refused = (finding: Finding): Signed => ({ holds: null, finding });
  let checkpoint: Checkpoint;
  let by: NoteKey | undefined;
  try {
    const { text, signatures } = openNote(note, keys, verify);
    by = keys.find((key) => signatures.some(({ keyId }) => equalBytes(keyId, noteKeyId(key))));
    checkpoint = parseCheckpointText(text);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    if (error.code === 'signature-missing') return { holds: null, finding: null, isUnknown: true };
    return refused(fault('checkpoint-forged'));
  }
  const { size, root } = checkpoint;
  if (checkpoint.origin !== origin) return refused(fault('checkpoint-elsewhere', { origin: checkpoint.origin }));
  if (size > tree.size) return refused(fault('checkpoint-too-far', { signed: size, entries: tree.size }));
  return equalBytes(tree.root(size), root)
    ? { holds: size, finding: null, ...(by === undefined ? {} : { by }) }
    : refused(fault('checkpoint-differs', { entries: size }));
}
