import {
  appendLeaf,
  EMPTY_FRONTIER,
  equalBytes,
  frontierRoot,
  JournalError,
  leafHash,
  openCheckpoint,
  openReceipt,
  toHex,
  type Checkpoint,
  type NoteKey,
  type Verify,
} from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';

/** Roots of the tree over the first n entries, for n from 0. */
export function rootsOf(hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  let frontier = EMPTY_FRONTIER;
  return [frontierRoot(frontier), ...hashes.map((leaf) => frontierRoot((frontier = appendLeaf(frontier, leaf))))];
}

/**
 * Whether the tree over the entries is the one that was signed, at every moment at which it was.
 *
 * @param manifestSigned whether a trusted key has signed the manifest, which names the end of the journal
 */
export function checkTree(
  { manifest, checkpoints }: Dossier,
  hashes: readonly Uint8Array[],
  manifestSigned: boolean,
  keys: readonly NoteKey[],
  verify: Verify,
): Finding[] {
  const roots = rootsOf(hashes);
  const { size, root } = manifest.journal;
  const matches = size === hashes.length && root === toHex(roots.at(-1) ?? new Uint8Array());
  const found: Finding[] = [matches ? proved('tree-matches', { entries: size }) : fault('tree-differs')];
  const signed = checkpoints.map(({ note }) => checkpointOf(note, manifest.origin, roots, keys, verify));
  found.push(...signed.flatMap(({ finding }) => (finding === null ? [] : [finding])));
  const sizes = signed.flatMap(({ holds }) => (holds === null ? [] : [holds]));
  if (sizes.length > 0) found.push(proved('checkpoint-matches', { checkpoints: sizes.length }));
  const last = Math.max(manifestSigned && matches ? size : 0, ...sizes);
  found.push(
    last === hashes.length && last > 0
      ? proved('end-signed', { entries: last })
      : unproven('end-not-signed', { signed: last, entries: hashes.length }),
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
  roots: readonly Uint8Array[],
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
  const { size } = checkpoint;
  if (checkpoint.origin !== origin) return refused(fault('checkpoint-elsewhere', { origin: checkpoint.origin }));
  const root = roots[size];
  if (root === undefined) return refused(fault('checkpoint-too-far', { signed: size, entries: roots.length - 1 }));
  return equalBytes(root, checkpoint.root)
    ? { holds: size, finding: null }
    : refused(fault('checkpoint-differs', { entries: size }));
}

/**
 * Whether a receipt that somebody kept says the same as the dossier: its entry stands at its place, and the state that
 * was signed for it is that of the dossier.
 */
export function checkReceipt(
  receipt: string,
  { manifest }: Dossier,
  hashes: readonly Uint8Array[],
  keys: readonly NoteKey[],
  verify: Verify,
): Finding {
  try {
    const { index, entry, sealedBy } = openReceipt(receipt, keys, verify);
    const leaf = leafHash(entry);
    const root = rootsOf(hashes.slice(0, sealedBy.size)).at(-1);
    const ours = hashes[index];
    const same =
      sealedBy.origin === manifest.origin &&
      sealedBy.size <= hashes.length &&
      ours !== undefined &&
      equalBytes(ours, leaf) &&
      root !== undefined &&
      equalBytes(root, sealedBy.root);
    return same ? proved('receipt-holds', { place: index + 1 }) : fault('receipt-contradicts', { place: index + 1 });
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return fault('receipt-contradicts', { place: 0 });
  }
}
