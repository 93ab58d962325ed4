import { canonicalJson, fromBase64, sha256, toBase64, utf8 } from '@gremia/journal';
import type { DossierContent } from './archive';
import { DOSSIER_FILES, DOSSIER_FORMAT, manifestText, type DossierManifest, type TimestampLine } from './format';
import { fileHash } from './read-dossier';
import { readmeOf } from './readme';

/** What a leaf is the hash of, and what opens its commitment, where that may be read. */
export interface WrittenEntry {
  readonly leaf: object;
  readonly sealed: { readonly salt: string; readonly content: object } | null;
}

/** All that a dossier is made of, as plain data. */
export interface DossierParts extends Omit<DossierManifest, 'format' | 'version' | 'files'> {
  readonly entries: readonly WrittenEntry[];
  readonly checkpoints: readonly { readonly at: string; readonly note: string }[];
  /** Public keys as lines, the present one first. */
  readonly keys: readonly string[];
  /** Changes of keys as signed notes, the oldest first. */
  readonly keyChanges: readonly { readonly at: string; readonly note: string }[];
  /** Keys of witnesses as lines, whose cosignatures stand in the notes of the checkpoints. */
  readonly witnesses: readonly string[];
  /** Timestamps over states of the journal, in base64; not given: there are none. */
  readonly timestamps?: readonly TimestampLine[];
  /** Everything else by path, as text or as bytes in base64: minutes, rules, attachments. */
  readonly beside: readonly ({ readonly path: string } & ({ readonly text: string } | { readonly base64: string }))[];
}

/** The files of a dossier but for the signature of their list. */
export function filesOfDossier(parts: DossierParts): DossierContent {
  const { entries, checkpoints, keys, keyChanges, witnesses, timestamps = [], beside, ...about } = parts;
  const stamps = lines(timestamps.map(({ size, token }) => canonicalJson({ size, token })));
  const files = new Map<string, Uint8Array>([
    [DOSSIER_FILES.readme, utf8(readmeOf(about))],
    [DOSSIER_FILES.keys, utf8(lines(keys))],
    [DOSSIER_FILES.entries, utf8(lines(entries.map(lineOf)))],
    [DOSSIER_FILES.checkpoints, utf8(notes(checkpoints))],
    ...(keyChanges.length === 0 ? [] : [[DOSSIER_FILES.keyChanges, utf8(notes(keyChanges))] as [string, Uint8Array]]),
    ...(witnesses.length === 0 ? [] : [[DOSSIER_FILES.witnesses, utf8(lines(witnesses))] as [string, Uint8Array]]),
    ...(stamps === '' ? [] : [[DOSSIER_FILES.timestamps, utf8(stamps)] as [string, Uint8Array]]),
    ...beside.map((file): [string, Uint8Array] => [
      file.path,
      'text' in file ? utf8(file.text) : fromBase64(file.base64),
    ]),
  ]);
  const manifest: DossierManifest = {
    ...DOSSIER_FORMAT,
    ...about,
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.length, sha256: fileHash(bytes) })),
  };
  return new Map([[DOSSIER_FILES.manifest, utf8(`${JSON.stringify(manifest, null, 2)}\n`)], ...files]);
}

/** What has to be signed of the files, as the text of a signed note. */
export const textToSign = (files: DossierContent, { origin, createdAt }: DossierParts): string =>
  manifestText(origin, createdAt, toBase64(sha256(files.get(DOSSIER_FILES.manifest) ?? new Uint8Array())));

/** The files with the signed note of {@link textToSign}. */
export const signedDossier = (files: DossierContent, note: string): DossierContent =>
  new Map([...files, [DOSSIER_FILES.manifestNote, utf8(note)]]);

const notes = (all: DossierParts['checkpoints']): string =>
  lines(all.map(({ at, note }) => canonicalJson({ at, note })));

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const lineOf = ({ leaf, sealed }: WrittenEntry): string =>
  canonicalJson({
    leaf: canonicalJson(leaf),
    sealed: sealed === null ? null : { salt: sealed.salt, content: canonicalJson(sealed.content) },
  });
