import { canonicalJson, signNote, sha256, toBase64, utf8, type NoteKey, type Sign } from '@gremia/journal';
import type { DossierContent } from './archive';
import { DOSSIER_FILES, DOSSIER_FORMAT, manifestText, type DossierManifest } from './format';
import { fileHash } from './read-dossier';

/** What a leaf is the hash of, and what opens its commitment, where that may be read. */
export interface WrittenEntry {
  readonly leaf: object;
  readonly sealed: { readonly salt: string; readonly content: object } | null;
}

export interface DossierParts extends Omit<DossierManifest, 'format' | 'version' | 'files'> {
  readonly entries: readonly WrittenEntry[];
  readonly checkpoints: readonly { readonly at: string; readonly note: string }[];
  /** Public keys as lines, the present one first. */
  readonly keys: readonly string[];
  /** Everything else by path: minutes, rules, attachments. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
  readonly readme: string;
}

/**
 * The files of a dossier, with the manifest over all of them signed.
 *
 * @param key and `sign` of whoever hands it out; the journal's own key
 */
export function writeDossier(parts: DossierParts, key: NoteKey, sign: Sign): DossierContent {
  const { entries, checkpoints, keys, beside, readme, ...about } = parts;
  const files = new Map<string, Uint8Array>([
    [DOSSIER_FILES.readme, utf8(readme)],
    [DOSSIER_FILES.keys, utf8(lines(keys))],
    [DOSSIER_FILES.entries, utf8(lines(entries.map(lineOf)))],
    [DOSSIER_FILES.checkpoints, utf8(lines(checkpoints.map(({ at, note }) => canonicalJson({ at, note }))))],
    ...beside,
  ]);
  const manifest: DossierManifest = {
    ...DOSSIER_FORMAT,
    ...about,
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.length, sha256: fileHash(bytes) })),
  };
  const bytes = utf8(`${JSON.stringify(manifest, null, 2)}\n`);
  const note = signNote(manifestText(about.origin, about.createdAt, toBase64(sha256(bytes))), key, sign);
  return new Map([[DOSSIER_FILES.manifest, bytes], [DOSSIER_FILES.manifestNote, utf8(note)], ...files]);
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const lineOf = ({ leaf, sealed }: WrittenEntry): string =>
  canonicalJson({
    leaf: canonicalJson(leaf),
    sealed: sealed === null ? null : { salt: sealed.salt, content: canonicalJson(sealed.content) },
  });
