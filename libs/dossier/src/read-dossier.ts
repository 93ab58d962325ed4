import { parseNoteKey, parseWitnessKey, toHex, sha256, type NoteKey } from '@gremia/journal';
import type { z } from 'zod';
import type { DossierContent } from './archive';
import { DossierError } from './dossier-error';
import {
  checkpointLine,
  DOSSIER_FILES,
  dossierManifest,
  entryLine,
  keyChangeLine,
  timestampLine,
  type CheckpointLine,
  type DossierManifest,
  type EntryLine,
  type KeyChangeLine,
  type TimestampLine,
} from './format';

/** A dossier as it was read. Nothing of it has been checked yet but its form. */
export interface Dossier {
  readonly content: DossierContent;
  readonly manifest: DossierManifest;
  readonly manifestNote: string;
  readonly keys: readonly NoteKey[];
  /** How keys took the place of each other; empty where there has been one only. */
  readonly keyChanges: readonly KeyChangeLine[];
  /** Keys of those whose cosignatures are in it; empty where there are none. */
  readonly witnesses: readonly NoteKey[];
  /** Timestamps of others over states of the journal; empty where there are none. */
  readonly timestamps: readonly TimestampLine[];
  readonly entries: readonly EntryLine[];
  readonly checkpoints: readonly CheckpointLine[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the form of a dossier. Whatever is missing that everything else rests on makes it unreadable; that minutes,
 * rules or attachments are missing is found later, by the manifest.
 *
 * @throws DossierError `file-missing`, `file-malformed`, `format-unknown`
 */
export function readDossier(content: DossierContent): Dossier {
  const manifest = manifestOf(textOf(content, DOSSIER_FILES.manifest));
  return {
    content,
    manifest,
    manifestNote: textOf(content, DOSSIER_FILES.manifestNote),
    keys: keysOf(textOf(content, DOSSIER_FILES.keys), DOSSIER_FILES.keys),
    keyChanges: content.has(DOSSIER_FILES.keyChanges) ? linesOf(content, DOSSIER_FILES.keyChanges, keyChangeLine) : [],
    witnesses: content.has(DOSSIER_FILES.witnesses)
      ? witnessKeysOf(textOf(content, DOSSIER_FILES.witnesses), DOSSIER_FILES.witnesses)
      : [],
    timestamps: content.has(DOSSIER_FILES.timestamps) ? linesOf(content, DOSSIER_FILES.timestamps, timestampLine) : [],
    entries: linesOf(content, DOSSIER_FILES.entries, entryLine),
    checkpoints: linesOf(content, DOSSIER_FILES.checkpoints, checkpointLine),
  };
}

/** Public keys, a line each; empty lines and such as begin with `#` are passed over. @throws DossierError */
export const keysOf = (text: string, file: string): NoteKey[] => keyLines(text, file, parseNoteKey);

/** Keys of witnesses, in the same form. @throws DossierError */
export const witnessKeysOf = (text: string, file: string): NoteKey[] => keyLines(text, file, parseWitnessKey);

function keyLines(text: string, file: string, read: (line: string) => NoteKey): NoteKey[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      try {
        return read(line.trim());
      } catch {
        throw new DossierError('file-malformed', file);
      }
    });
}

/** A file as text. @throws DossierError `file-missing`, `file-malformed` where it is no UTF-8 */
export function textOf(content: DossierContent, file: string): string {
  const bytes = content.get(file);
  if (bytes === undefined) throw new DossierError('file-missing', file);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DossierError('file-malformed', file);
  }
}

/** A file as JSON of a known shape. @throws DossierError `file-missing`, `file-malformed` */
export function jsonOf<S extends z.ZodType>(content: DossierContent, file: string, schema: S): z.output<S> {
  const found = schema.safeParse(parsed(textOf(content, file), file));
  if (!found.success) throw new DossierError('file-malformed', file);
  return found.data;
}

/** Hash of a file as the manifest names it. */
export const fileHash = (bytes: Uint8Array): string => toHex(sha256(bytes));

function manifestOf(text: string): DossierManifest {
  const json = parsed(text, DOSSIER_FILES.manifest);
  const found = dossierManifest.safeParse(json);
  if (found.success) return found.data;
  const { format, version } = (json ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  const ours = format === 'gremia-dossier' && version === 1;
  throw new DossierError(ours ? 'file-malformed' : 'format-unknown', DOSSIER_FILES.manifest);
}

function linesOf<S extends z.ZodType>(content: DossierContent, file: string, schema: S): z.output<S>[] {
  const text = textOf(content, file);
  if (text !== '' && !text.endsWith('\n')) throw new DossierError('file-malformed', file);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const found = schema.safeParse(parsed(line, file));
      if (!found.success) throw new DossierError('file-malformed', file);
      return found.data;
    });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DossierError('file-malformed', file);
  }
}
