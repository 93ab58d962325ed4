import { concat, equalBytes, fromBase64, toBase64, toHex, utf8 } from './bytes';
import { sha256 } from './hash';
import { JournalError } from './journal-error';

const ED25519 = Uint8Array.of(0x01);
const KEY_ID_BYTES = 4;
const PUBLIC_KEY_BYTES = 32;
const MAX_SIGNATURES = 64;

/** A key whose notes are trusted: its name and 32 bytes of Ed25519 public key. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  /** Four bytes that say which key and algorithm made the signature. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** A text and who signed it. `text` ends in a newline, and exactly its bytes were signed. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signs bytes with Ed25519 (RFC 8032). */
export type Sign = (message: Uint8Array) => Uint8Array;
/** Checks an Ed25519 signature (RFC 8032). */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/**
 * The four bytes that name a key in a note: the first of SHA-256(name, newline, 0x01, public key). @throws JournalError
 * `key-malformed`
 */
export function noteKeyId({ name, publicKey }: NoteKey): Uint8Array {
  if (!/^[^\s+]+$/u.test(name))
    throw new JournalError('key-malformed', 'A key name has no space and no plus sign, and is not empty');
  if (publicKey.length !== PUBLIC_KEY_BYTES)
    throw new JournalError('key-malformed', `An Ed25519 public key has ${PUBLIC_KEY_BYTES} bytes`);
  return sha256(concat(utf8(`${name}\n`), ED25519, publicKey)).slice(0, KEY_ID_BYTES);
}

/**
 * A public key as one line, `name+id+key`: the form other tools for signed notes read. @throws JournalError
 * `key-malformed`
 */
export const printNoteKey = (key: NoteKey): string =>
  `${key.name}+${toHex(noteKeyId(key))}+${toBase64(concat(ED25519, key.publicKey))}`;

/**
 * Reads what {@link printNoteKey} wrote and checks that the id belongs to the key. @throws JournalError
 * `key-malformed`, `encoding-invalid`
 */
export function parseNoteKey(line: string): NoteKey {
  const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  const key = { name, publicKey: bytes.slice(1) };
  if (bytes[0] !== ED25519[0] || toHex(noteKeyId(key)) !== id)
    throw new JournalError('key-malformed', 'The line is not a key of a signed note');
  return key;
}

/**
 * Signs a text; the signing is the caller's, who alone holds the secret key. @throws JournalError `note-malformed`,
 * `key-malformed`
 */
export function signNote(text: string, key: NoteKey, sign: Sign): string {
  if (!text.endsWith('\n') || hasControlCharacters(text))
    throw new JournalError('note-malformed', 'The text of a note ends in a newline and has no control characters');
  return `${text}\n${signatureLine(text, key, sign)}`;
}

/** A note with one more signature. @throws JournalError as {@link parseNote}, `key-malformed` */
export const addSignature = (note: string, key: NoteKey, sign: Sign): string =>
  `${note}${signatureLine(parseNote(note).text, key, sign)}`;

const signatureLine = (text: string, key: NoteKey, sign: Sign): string =>
  `— ${key.name} ${toBase64(concat(noteKeyId(key), sign(utf8(text))))}\n`;

/** Reads a note without judging its signatures. @throws JournalError `note-malformed`, `encoding-invalid` */
export function parseNote(note: string): SignedNote {
  const cut = note.lastIndexOf('\n\n');
  if (cut < 1 || !note.endsWith('\n') || hasControlCharacters(note))
    throw new JournalError('note-malformed', 'The note has no text, no signature or control characters');
  const lines = note.slice(cut + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new JournalError('note-malformed', 'The note has too many signatures');
  return { text: note.slice(0, cut + 1), signatures: lines.map(parseSignature) };
}

/**
 * Reads a note that at least one of the trusted keys must have signed. Signatures of unknown keys are passed over; a
 * wrong one of a known key refuses the note.
 *
 * @throws JournalError `note-malformed`, `encoding-invalid`; `signature-missing` when no trusted key signed;
 *   `signature-invalid`
 * @see C2SP signed-note
 */
export function openNote(note: string, keys: readonly NoteKey[], verify: Verify): SignedNote {
  const parsed = parseNote(note);
  const message = utf8(parsed.text);
  const trusted = parsed.signatures.flatMap((signature) => {
    const key = keys.find(
      (candidate) => candidate.name === signature.name && equalBytes(noteKeyId(candidate), signature.keyId),
    );
    if (!key) return [];
    if (!verify(key.publicKey, message, signature.signature))
      throw new JournalError('signature-invalid', `The signature of ${key.name} is wrong`);
    return [signature];
  });
  if (trusted.length === 0) throw new JournalError('signature-missing', 'No trusted key has signed the note');
  return { text: parsed.text, signatures: trusted };
}

function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  if (!name || !encoded) throw new JournalError('note-malformed', 'A signature line cannot be read');
  const bytes = fromBase64(encoded);
  if (bytes.length <= KEY_ID_BYTES) throw new JournalError('note-malformed', 'A signature is too short');
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

const hasControlCharacters = (text: string): boolean =>
  [...text].some((character) => character < ' ' && character !== '\n');
