import { JournalError } from './journal-error';
import {
  addSignature,
  noteKeyId,
  openNote,
  parseNote,
  parseNoteKey,
  printNoteKey,
  signNote,
  type NoteKey,
  type Sign,
  type Verify,
} from './signed-note';
import { toHex } from './bytes';

const FIRST_LINE = 'gremia key change';

/** One key takes the place of another; both say so. */
export interface KeyChange {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly from: NoteKey;
  readonly to: NoteKey;
}

/** The text that both keys sign: time, old key and new key, a line each. @throws JournalError `key-malformed` */
export const keyChangeText = ({ at, from, to }: KeyChange): string =>
  `${FIRST_LINE}\n${at}\n${printNoteKey(from)}\n${printNoteKey(to)}\n`;

/**
 * A change of keys as a signed note: the old key vouches for the new one, the new one for the old one, so that whoever
 * trusts either may trust both.
 *
 * @throws JournalError `key-malformed`
 */
export const signKeyChange = (change: KeyChange, signFrom: Sign, signTo: Sign): string =>
  addSignature(signNote(keyChangeText(change), change.from, signFrom), change.to, signTo);

/**
 * Reads a change that both its keys have signed. @throws JournalError `note-malformed`, `key-malformed`,
 * `encoding-invalid`, `signature-invalid`, `signature-missing`
 */
export function openKeyChange(note: string, verify: Verify): KeyChange {
  const [first, at = '', from = '', to = ''] = parseNote(note).text.split('\n');
  if (first !== FIRST_LINE || Number.isNaN(Date.parse(at)))
    throw new JournalError('note-malformed', 'The note is no change of keys');
  const change = { at, from: parseNoteKey(from), to: parseNoteKey(to) };
  const { text, signatures } = openNote(note, [change.from, change.to], verify);
  if (text !== keyChangeText(change)) throw new JournalError('note-malformed', 'The note is no change of keys');
  const signed = new Set(signatures.map(({ keyId }) => toHex(keyId)));
  if (![change.from, change.to].every((key) => signed.has(toHex(noteKeyId(key)))))
    throw new JournalError('signature-missing', 'Both keys have to sign a change');
  return change;
}

/** Whether two keys are one and the same. */
export const sameKey = (one: NoteKey, two: NoteKey): boolean => printNoteKey(one) === printNoteKey(two);

/**
 * Keys that may be trusted by whoever trusts some of them: those that a chain of changes connects to them, in either
 * direction.
 */
export function trustedThrough(keys: readonly NoteKey[], changes: readonly KeyChange[]): readonly NoteKey[] {
  const trusted = [...keys];
  const has = (key: NoteKey): boolean => trusted.some((one) => sameKey(one, key));
  let open = [...changes];
  for (;;) {
    const reached = open.filter(({ from, to }) => has(from) || has(to));
    if (reached.length === 0) return trusted;
    open = open.filter((change) => !reached.includes(change));
    for (const { from, to } of reached) for (const key of [from, to]) if (!has(key)) trusted.push(key);
  }
}
