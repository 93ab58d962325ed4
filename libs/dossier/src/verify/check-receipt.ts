import {
  equalBytes,
  JournalError,
  leafHash,
  openReceipt,
  type Json,
  type MerkleTree,
  type NoteKey,
  type Verify,
} from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';

/** What a receipt shows of a dossier; `anchored`: so many entries are as they were when it was given. */
export interface CheckedReceipt {
  readonly finding: Finding;
  readonly anchored: number;
}

const NO_ANCHOR = (finding: Finding): CheckedReceipt => ({ finding, anchored: 0 });

/**
 * Whether a receipt that somebody kept says the same as the dossier: its entry stands at its place, and the state that
 * was signed for it is that of the dossier. A receipt is of the whole journal; of the public part it is asked whether
 * the entry is in it, where it is a public one.
 *
 * @param hashes of the leaves, in their order
 */
export function checkReceipt(
  receipt: string,
  { manifest }: Dossier,
  hashes: readonly Uint8Array[],
  tree: MerkleTree,
  keys: readonly NoteKey[],
  verify: Verify,
): CheckedReceipt {
  let opened: ReturnType<typeof openReceipt>;
  try {
    opened = openReceipt(receipt, keys, verify);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return NO_ANCHOR(error.code === 'signature-missing' ? unproven('receipt-key-unknown') : fault('receipt-forged'));
  }
  const { index, entry, sealedBy } = opened;
  if (memberOf(entry, 'meetingId') !== manifest.meeting.id) return NO_ANCHOR(unproven('receipt-elsewhere'));
  const leaf = leafHash(entry);
  const place = index + 1;
  if (manifest.part === 'public' && sealedBy.origin === wholeOf(manifest.origin)) {
    if (memberOf(entry, 'audience') !== 'public') return NO_ANCHOR(unproven('receipt-not-public'));
    const at = hashes.findIndex((hash) => equalBytes(hash, leaf));
    return NO_ANCHOR(at >= 0 ? proved('receipt-in-public-part', { place: at + 1 }) : fault('receipt-missing-here'));
  }
  const ours = hashes[index];
  const same =
    sealedBy.origin === manifest.origin &&
    sealedBy.size <= tree.size &&
    ours !== undefined &&
    equalBytes(ours, leaf) &&
    equalBytes(tree.root(sealedBy.size), sealedBy.root);
  return same
    ? { finding: proved('receipt-holds', { place }), anchored: sealedBy.size }
    : NO_ANCHOR(fault('receipt-contradicts', { place }));
}

/** The journal whose public part has this origin. */
const wholeOf = (origin: string): string => origin.replace(/\/public$/, '');

const memberOf = (entry: Json, name: string): unknown =>
  typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>)[name] : undefined;
