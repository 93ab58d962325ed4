import { JournalError, openNote, sha256, toBase64, type NoteKey, type Verify } from '@gremia/journal';
import { DOSSIER_FILES, manifestText } from '../format';
import { fileHash, type Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';

const UNNAMED: readonly string[] = [DOSSIER_FILES.manifest, DOSSIER_FILES.manifestNote];

/** Whether every file is the one that the manifest names, and whether a trusted key has signed the manifest. */
export function checkManifest(dossier: Dossier, keys: readonly NoteKey[], verify: Verify): Finding[] {
  const { content, manifest } = dossier;
  const named = new Map(manifest.files.map((file) => [file.path, file]));
  const found = manifest.files.flatMap(({ path, size, sha256: hash }) => {
    const bytes = content.get(path);
    if (bytes === undefined) return [fault('file-missing', { file: path })];
    return bytes.length === size && fileHash(bytes) === hash ? [] : [fault('file-differs', { file: path })];
  });
  for (const path of content.keys())
    if (!named.has(path) && !UNNAMED.includes(path)) found.push(fault('file-not-named', { file: path }));
  if (found.length === 0) found.push(proved('files-match', { files: named.size }));
  return [...found, signatureOf(dossier, keys, verify)];
}

function signatureOf({ content, manifest, manifestNote }: Dossier, keys: readonly NoteKey[], verify: Verify): Finding {
  const bytes = content.get(DOSSIER_FILES.manifest) ?? new Uint8Array();
  const expected = manifestText(manifest.origin, manifest.createdAt, toBase64(sha256(bytes)));
  try {
    const { text, signatures } = openNote(manifestNote, keys, verify);
    return text === expected
      ? proved('manifest-signed', { key: signatures[0]?.name ?? '', at: manifest.createdAt })
      : fault('manifest-forged');
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return error.code === 'signature-missing' ? unproven('manifest-key-unknown') : fault('manifest-forged');
  }
}
