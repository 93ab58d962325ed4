import { concat, equalBytes, fromBase64, toBase64, toHex, utf8 } from './bytes';
import { sha256 } from './hash';
import { JournalError } from './journal-error';
import { parseNote, type NoteKey, type Sign, type Verify } from './signed-note';

/** Type of a timestamped Ed25519 cosignature. */
const COSIGNATURE = Uint8Array.of(0x04);
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;

/** Who has seen a state, and when by their own clock. */
export interface Cosignature {
  readonly by: NoteKey;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** A cosignature as it stands in a note. */
export interface GivenCosignature extends Cosignature {
  /** The line in the note, with its newline. */
  readonly line: string;
}

/**
 * The four bytes that name a witness in a note: as of a key of notes, with the type of cosignatures. @throws
 * JournalError `key-malformed`
 */
export function witnessKeyId({ name, publicKey }: NoteKey): Uint8Array {
  if (!/^[^\s+]+$/u.test(name) || publicKey.length !== 32)
    throw new JournalError('key-malformed', 'A witness has a name without spaces and an Ed25519 public key');
  return sha256(concat(utf8(`${name}\n`), COSIGNATURE, publicKey)).slice(0, KEY_ID_BYTES);
}

/** The public key of a witness as one line, `name+id+key`. @throws JournalError `key-malformed` */
export const printWitnessKey = (key: NoteKey): string =>
  `${key.name}+${toHex(witnessKeyId(key))}+${toBase64(concat(COSIGNATURE, key.publicKey))}`;

/** Reads what {@link printWitnessKey} wrote. @throws JournalError `key-malformed`, `encoding-invalid` */
export function parseWitnessKey(line: string): NoteKey {
  const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  const key = { name, publicKey: bytes.slice(1) };
  if (bytes[0] !== COSIGNATURE[0] || toHex(witnessKeyId(key)) !== id)
    throw new JournalError('key-malformed', 'The line is not the key of a witness');
  return key;
}

/** What a witness signs: that by this time it had seen this state and all before it. @see C2SP tlog-cosignature */
const cosignedText = (text: string, seconds: number): Uint8Array => utf8(`cosignature/v1\ntime ${seconds}\n${text}`);

/**
 * The line that a witness adds to a checkpoint. @throws JournalError `note-malformed`, `key-malformed` @see C2SP
 * tlog-cosignature
 */
export function cosign(note: string, { by, seconds }: Cosignature, sign: Sign): string {
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  const signature = sign(cosignedText(parseNote(note).text, seconds));
  return `— ${by.name} ${toBase64(concat(witnessKeyId(by), time, signature))}\n`;
}

/**
 * Who of these witnesses has cosigned a checkpoint; others are passed over. @throws JournalError `note-malformed`,
 * `signature-invalid` where the line of one of them is wrong
 */
export function cosignaturesOn(
  note: string,
  witnesses: readonly NoteKey[],
  verify: Verify,
): readonly GivenCosignature[] {
  const { text, signatures } = parseNote(note);
  return signatures.flatMap(({ name, keyId, signature }) => {
    const by = witnesses.find((key) => key.name === name && equalBytes(witnessKeyId(key), keyId));
    if (by === undefined) return [];
    const view = new DataView(signature.buffer, signature.byteOffset, signature.byteLength);
    const seconds = signature.length > TIME_BYTES ? Number(view.getBigUint64(0)) : NaN;
    if (
      !Number.isSafeInteger(seconds) ||
      !verify(by.publicKey, cosignedText(text, seconds), signature.slice(TIME_BYTES))
    )
      throw new JournalError('signature-invalid', `The cosignature of ${name} is wrong`);
    return [{ by, seconds, line: `— ${name} ${toBase64(concat(keyId, signature))}\n` }];
  });
}
