import { fromBase64, toBase64 } from './bytes';
import { JournalError } from './journal-error';

/** What a witness is given: how large the journal was that it has seen, the way from there, and the new state. */
export interface AddCheckpoint {
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  /** The checkpoint as a signed note. */
  readonly note: string;
}

/** A step as one text, the body of `add-checkpoint`. @see C2SP tlog-witness */
export const printAddCheckpoint = ({ old, proof, note }: AddCheckpoint): string =>
  [`old ${old}`, ...proof.map(toBase64), '', note].join('\n');

/** Reads a step without judging it. @throws JournalError `note-malformed`, `encoding-invalid` */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  const cut = text.indexOf('\n\n');
  const [first = '', ...proof] = text.slice(0, Math.max(cut, 0)).split('\n');
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
  if (cut < 0 || old === undefined || proof.length > 63)
    throw new JournalError('note-malformed', 'The text is no step between two states');
  return { old: Number(old), proof: proof.map(fromBase64), note: text.slice(cut + 2) };
}
