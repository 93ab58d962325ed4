import { fromBase64, toBase64, utf8 } from './bytes';
import { type Json, canonicalJson } from './canonical';
import { type Checkpoint, openCheckpoint } from './checkpoint';
import { leafHashOfBytes } from './hash';
import { JournalError } from './journal-error';
import { verifyInclusion } from './merkle-proof';
import type { NoteKey, Verify } from './signed-note';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** Without I, L, O and U, so that a code can be read out and typed in. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a voter can keep: an entry, its place, and the way from there to a signed checkpoint. */
export interface Receipt {
  readonly entry: Json;
  /** Place of the entry in the journal, from 0. */
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The checkpoint as a signed note. */
  readonly checkpoint: string;
}

/**
 * A receipt as one text, to be saved or printed. @throws JournalError `not-json`, `receipt-malformed` @see C2SP
 * tlog-proof
 */
export function printReceipt({ entry, index, proof, checkpoint }: Receipt): string {
  if (!Number.isSafeInteger(index) || index < 0)
    throw new JournalError('receipt-malformed', 'The index is not a place in the journal');
  return [
    FIRST_LINE,
    `extra ${toBase64(utf8(canonicalJson(entry)))}`,
    `index ${index}`,
    ...proof.map(toBase64),
    '',
    checkpoint,
  ].join('\n');
}

/** Reads a receipt without judging it. @throws JournalError `receipt-malformed`, `encoding-invalid` */
export function parseReceipt(text: string): Receipt {
  const cut = text.indexOf('\n\n');
  const [first, extra = '', place = '', ...proof] = text.slice(0, Math.max(cut, 0)).split('\n');
  const encoded = /^extra (\S+)$/.exec(extra)?.[1];
  const index = /^index (0|[1-9]\d{0,15})$/.exec(place)?.[1];
  if (first !== FIRST_LINE || encoded === undefined || index === undefined)
    throw new JournalError('receipt-malformed', 'The text is not a receipt');
  return {
    entry: readEntry(fromBase64(encoded)),
    index: Number(index),
    proof: proof.map(fromBase64),
    checkpoint: text.slice(cut + 2),
  };
}

/**
 * Checks a receipt with nothing but public keys: the checkpoint is signed by one of them, and the entry stands at its
 * place in the journal it seals.
 *
 * @throws JournalError `receipt-malformed` when it cannot be read; `proof-invalid` when the entry is not in the
 *   journal; those of `openCheckpoint`
 */
export function openReceipt(
  text: string,
  keys: readonly NoteKey[],
  verify: Verify,
): Receipt & { readonly sealedBy: Checkpoint } {
  const receipt = parseReceipt(text);
  const sealedBy = openCheckpoint(receipt.checkpoint, keys, verify);
  const leafHash = leafHashOfBytes(utf8(canonicalJson(receipt.entry)));
  if (
    !verifyInclusion({ index: receipt.index, size: sealedBy.size, leafHash, proof: receipt.proof, root: sealedBy.root })
  ) {
    throw new JournalError('proof-invalid', 'The entry does not stand at this place in the journal');
  }
  return { ...receipt, sealedBy };
}

/**
 * A leaf hash as a code of eight letters and digits for a small screen, `7K3F-9QXM`: enough to compare by eye, not to
 * prove anything.
 */
export function shortCode(leafHash: Uint8Array): string {
  let bits = 0n;
  for (const byte of leafHash.slice(0, 5)) bits = (bits << 8n) | BigInt(byte);
  const code = Array.from({ length: 8 }, (_, place) =>
    ALPHABET.charAt(Number((bits >> BigInt(35 - 5 * place)) & 31n)),
  ).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** An entry that is not in canonical form would hash to something else after being read. */
function readEntry(bytes: Uint8Array): Json {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const entry = JSON.parse(text) as Json;
    if (canonicalJson(entry) === text) return entry;
  } catch {
    // Told below, in the same words as for an entry that merely is not canonical.
  }
  throw new JournalError('receipt-malformed', 'The entry of the receipt is not canonical JSON');
}
