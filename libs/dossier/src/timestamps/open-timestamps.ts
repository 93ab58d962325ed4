import { checkpointText, fromBase64, JournalError, leafHashOfBytes, MerkleTree, utf8 } from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { openTimestamp, type OpenedTimestamp, type TimestampCertificates } from './timestamp-token';

/** A timestamp of a dossier, checked over the state that its entries give. */
export interface CheckedTimestamp extends OpenedTimestamp {
  /** It is over the first so many entries. */
  readonly size: number;
}

/**
 * Checks the timestamps of a dossier over the state after so many of its entries. It goes before `verifyDossier`,
 * because every platform answers later here.
 *
 * @param certificates of those whom one trusts for timestamps; they came from elsewhere
 */
export async function openTimestamps(
  { manifest, entries, timestamps }: Dossier,
  certificates: TimestampCertificates,
): Promise<readonly CheckedTimestamp[]> {
  const tree = new MerkleTree(timestamps.length === 0 ? [] : entries.map(({ leaf }) => leafHashOfBytes(utf8(leaf))));
  const opened: CheckedTimestamp[] = [];
  for (const { size, token } of timestamps) {
    const forged: CheckedTimestamp = { size, standing: 'forged', at: '', authority: '' };
    if (size > tree.size) opened.push(forged);
    else {
      const text = checkpointText({ origin: manifest.origin, size, root: tree.root(size) });
      opened.push({ ...(await openTimestamp(bytesOf(token), text, certificates)), size });
    }
  }
  return opened;
}

/** Nothing, where it is no base 64: then it is no timestamp either. */
function bytesOf(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch (error) {
    if (error instanceof JournalError) return new Uint8Array();
    throw error;
  }
}
