import { equalBytes, JournalError, leafHash, openReceipt, type Json, type NoteKey, type Verify } from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';
import type { JournalTree, JournalTrees } from './journal-trees';

/** What a receipt shows of a dossier; `anchored`: so many entries are as they were when it was given. */
export interface CheckedReceipt {
  readonly finding: Finding;
  readonly anchored: number;
}

const NO_ANCHOR = (finding: Finding): CheckedReceipt => ({ finding, anchored: 0 });

/**
 * Whether a receipt that somebody kept says the same as the dossier: its entry stands at its place, and the state that
 * was signed for it is that of the dossier. A receipt is of the public part where its entry is public, else of the
 * whole journal. One of the other part than the dossier's is asked for what both have: the public entries.
 */
export function checkReceipt(
  receipt: string,
  { manifest }: Dossier,
  { all, open }: JournalTrees,
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
    const at = all.hashes.findIndex((hash) => equalBytes(hash, leaf));
    return NO_ANCHOR(at >= 0 ? proved('receipt-in-public-part', { place: at + 1 }) : fault('receipt-missing-here'));
  }
  const stands = ({ hashes, tree }: JournalTree): boolean => {
    const ours = hashes[index];
    return (
      sealedBy.size <= tree.size &&
      ours !== undefined &&
      equalBytes(ours, leaf) &&
      equalBytes(tree.root(sealedBy.size), sealedBy.root)
    );
  };
  // What lies between the public entries of a whole journal it says nothing of.
  if (manifest.part === 'whole' && sealedBy.origin === `${manifest.origin}/public`)
    return NO_ANCHOR(
      stands(open) ? proved('receipt-in-public-part', { place }) : fault('receipt-contradicts', { place }),
    );
  return sealedBy.origin === manifest.origin && stands(all)
    ? { finding: proved('receipt-holds', { place }), anchored: sealedBy.size }
    : NO_ANCHOR(fault('receipt-contradicts', { place }));
}

/** The journal whose public part has this origin. */
const wholeOf = (origin: string): string => origin.replace(/\/public$/, '');

const memberOf = (entry: Json, name: string): unknown =>
  typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>)[name] : undefined;
