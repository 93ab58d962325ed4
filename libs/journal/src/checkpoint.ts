import { fromBase64, toBase64 } from './bytes';
import { HASH_BYTES } from './hash';
import { JournalError } from './journal-error';
import { type NoteKey, type Sign, type Verify, openNote, signNote } from './signed-note';

/** The state of a journal at one moment. */
export interface Checkpoint {
  /** Names the journal, e.g. `gremia.example.org/meetings/7f…`; one line. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * The text that is signed: origin, size and root, a line each. @throws JournalError `checkpoint-malformed` @see C2SP
 * tlog-checkpoint
 */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (origin === '' || /[\p{Cc}\u2028\u2029]/u.test(origin))
    throw new JournalError('checkpoint-malformed', 'The origin is one line of text');
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== HASH_BYTES)
    throw new JournalError('checkpoint-malformed', 'Size or root is out of range');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads the text of a checkpoint; extension lines are refused, because nothing could be checked about them. @throws
 * JournalError `checkpoint-malformed`, `encoding-invalid`
 */
export function parseCheckpointText(text: string): Checkpoint {
  const [origin = '', size = '', root = '', end, ...more] = text.split('\n');
  if (end !== '' || more.length > 0 || !/^(0|[1-9]\d{0,15})$/.test(size))
    throw new JournalError('checkpoint-malformed', 'The checkpoint cannot be read');
  const checkpoint = { origin, size: Number(size), root: fromBase64(root) };
  if (checkpointText(checkpoint) !== text)
    throw new JournalError('checkpoint-malformed', 'The checkpoint cannot be read');
  return checkpoint;
}

/** A checkpoint as a signed note. @throws JournalError `checkpoint-malformed`, `key-malformed` */
export const signCheckpoint = (checkpoint: Checkpoint, key: NoteKey, sign: Sign): string =>
  signNote(checkpointText(checkpoint), key, sign);

/**
 * Reads a checkpoint that a trusted key has signed. @throws JournalError as `openNote` and {@link parseCheckpointText}
 */
export const openCheckpoint = (note: string, keys: readonly NoteKey[], verify: Verify): Checkpoint =>
  parseCheckpointText(openNote(note, keys, verify).text);
