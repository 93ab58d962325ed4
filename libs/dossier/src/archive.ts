import { unzipSync, zipSync } from 'fflate';
import { DossierError } from './dossier-error';

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
 * Unpacks a dossier. Files are known by their path and never written anywhere.
 *
 * @throws DossierError `not-a-zip`, `too-large`, `file-malformed` for a path that is there twice
 */
export function unpackDossier(zip: Uint8Array): DossierContent {
  let files = 0;
  let bytes = 0;
  const seen = new Set<string>();
  try {
    const content = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        files += 1;
        bytes += originalSize;
        if (files > MOST_FILES || bytes > MOST_BYTES) throw new DossierError('too-large');
        if (seen.has(name)) throw new DossierError('file-malformed', name);
        seen.add(name);
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(content));
  } catch (error) {
    if (error instanceof DossierError) throw error;
    throw new DossierError('not-a-zip');
  }
}
