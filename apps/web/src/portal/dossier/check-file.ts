import {
  certificatesOf,
  DossierError,
  keysOf,
  openTimestamps,
  readDossier,
  unpackDossier,
  verifyDossierLater,
  witnessKeysOf,
  type DossierManifest,
  type Report,
} from '@gremia/dossier';
import { verifyInBrowser } from '../verify-in-browser';

/** What became of a file that somebody wants to check. */
export type Checked =
  | { readonly manifest: DossierManifest; readonly report: Report }
  | { readonly unreadable: DossierError['code']; readonly file: string }
  | { readonly unsupported: true };

/** Whether the line is a public key; an empty one is none and no fault. */
export function isKey(line: string): boolean {
  try {
    keysOf(line, '');
    return true;
  } catch {
    return false;
  }
}

/** What somebody has from elsewhere, besides the key: a dossier that contradicts it is a false one. */
export interface Evidence {
  /** Receipts of ballots and other entries, a text each. */
  readonly receipts: readonly File[];
  /** Lines with the public keys of witnesses. */
  readonly witnesses: readonly File[];
  /** Certificates of services of timestamps (PEM). */
  readonly authorities: readonly File[];
}

export const NO_EVIDENCE: Evidence = { receipts: [], witnesses: [], authorities: [] };

/** Checks a file in this browser; nothing is sent anywhere. */
export async function checkFile(file: File, key: string, evidence: Evidence = NO_EVIDENCE): Promise<Checked> {
  try {
    const dossier = readDossier(unpackDossier(new Uint8Array(await file.arrayBuffer())));
    const trusted = {
      keys: keysOf(key, ''),
      receipts: (await textsOf(evidence.receipts)).map(({ text }) => text),
      witnesses: (await textsOf(evidence.witnesses)).flatMap(({ text, name }) => witnessKeysOf(text, name)),
      timestamps: await openTimestamps(
        dossier,
        (await textsOf(evidence.authorities)).flatMap(({ text, name }) => certificatesOf(text, name)),
      ),
    };
    const report = await verifyDossierLater(dossier, trusted, verifyInBrowser);
    return { manifest: dossier.manifest, report };
  } catch (error) {
    if (error instanceof DossierError) return { unreadable: error.code, file: error.file ?? '' };
    if (error instanceof DOMException) return { unsupported: true };
    throw error;
  }
}

const textsOf = (files: readonly File[]): Promise<{ readonly name: string; readonly text: string }[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
