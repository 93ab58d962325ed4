import {
  DossierError,
  keysOf,
  openTimestamps,
  readDossier,
  unpackDossier,
  verifyDossierLater,
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

/** Checks a file in this browser; nothing is sent anywhere. */
export async function checkFile(file: File, key: string): Promise<Checked> {
  try {
    const dossier = readDossier(unpackDossier(new Uint8Array(await file.arrayBuffer())));
    const trusted = { keys: keysOf(key, ''), timestamps: await openTimestamps(dossier, []) };
    const report = await verifyDossierLater(dossier, trusted, verifyInBrowser);
    return { manifest: dossier.manifest, report };
  } catch (error) {
    if (error instanceof DossierError) return { unreadable: error.code, file: error.file ?? '' };
    if (error instanceof DOMException) return { unsupported: true };
    throw error;
  }
}
