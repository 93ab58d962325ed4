import { zipSync } from 'fflate';
import { DossierError } from './dossier-error';
import { zipRecords } from './zip-records';

/** The files of a dossier by path. */
export type DossierContent = ReadonlyMap<string, Uint8Array>;

const MOST_FILES = 5_000;
/** Bytes of all files together, once they are unpacked. */
const MOST_BYTES = 512 * 1024 * 1024;
/** ZIP knows no earlier day; the same dossier is the same file, byte for byte. */
const TIMELESS = new Date(1980, 0, 1);

/** Packs a dossier. */
export const packDossier = (files: DossierContent): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 6, mtime: TIMELESS });

/**
 * Unpacks a dossier. Files are known by their path and never written anywhere; empty folders are passed over.
 *
 * @throws DossierError `not-a-zip` also where an archive contradicts itself, `too-large`, `file-malformed` for a path
 *   that is there twice
 */
export function unpackDossier(zip: Uint8Array): DossierContent {
  try {
    const records = zipRecords(zip);
    const bytes = records.reduce((sum, { size }) => sum + size, 0);
    if (records.length > MOST_FILES || bytes > MOST_BYTES) throw new DossierError('too-large');
    const content = new Map<string, Uint8Array>();
    for (const { name, size, read } of records) {
      if (content.has(name)) throw new DossierError('file-malformed', name);
      if (size > 0 || !name.endsWith('/')) content.set(name, read());
    }
    return content;
  } catch (error) {
    if (error instanceof DossierError) throw error;
    throw new DossierError('not-a-zip');
  }
}
