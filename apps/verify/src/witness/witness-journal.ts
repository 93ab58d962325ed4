import {
  cosign,
  equalBytes,
  fromHex,
  JournalError,
  openCheckpoint,
  parseAddCheckpoint,
  toHex,
  verifyConsistency,
  type NoteKey,
  type Sign,
} from '@gremia/journal';
import { verifyEd25519 } from '../verify-ed25519';
import { keepEvidence, keepSeen, lastSeen } from './witness-state';

/** How a witness talks to a municipality. */
export interface Municipality {
  /** The newest signed state of a journal, with the way from `from` entries; `null` where it has none yet. */
  readonly newest: (meetingId: string, from: number) => Promise<string | null>;
  readonly give: (meetingId: string, note: string) => Promise<void>;
}

export interface Witness {
  readonly directory: string;
  readonly key: NoteKey;
  readonly sign: Sign;
  /** Keys of the municipality, which came another way than from its server. */
  readonly trusted: readonly NoteKey[];
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** What came of looking: `seen` so many entries; `nothing` new; `refused`: the journal is not the one seen before. */
export type Looked =
  | { readonly came: 'seen'; readonly size: number }
  | { readonly came: 'nothing' }
  | { readonly came: 'refused'; readonly evidence: string };

/**
 * Looks at the public journal of a meeting, and signs its newest state if what was seen before is its beginning. What
 * is signed is kept on the disk first.
 *
 * @throws JournalError where the answer is no checkpoint, or not signed by a trusted key
 */
export async function witnessJournal(meetingId: string, witness: Witness, municipality: Municipality): Promise<Looked> {
  const { directory, trusted } = witness;
  const origins = trusted.map(({ name }) => `${name}/meetings/${meetingId}/public`);
  const known = origins.map((origin) => lastSeen(directory, origin)).find((seen) => seen !== null) ?? null;
  const answer = await municipality.newest(meetingId, known?.size ?? 0);
  if (answer === null) return { came: 'nothing' };
  const { proof, note } = parseAddCheckpoint(answer);
  const { origin, size, root } = openCheckpoint(note, trusted, verifyEd25519);
  if (!origins.includes(origin)) throw new JournalError('checkpoint-malformed', `${origin} is another journal`);
  const seen = lastSeen(directory, origin);
  const follows =
    seen === null ||
    (seen.size === size
      ? equalBytes(fromHex(seen.root), root)
      : verifyConsistency({ from: seen.size, to: size, fromRoot: fromHex(seen.root), toRoot: root, proof }));
  if (!follows) return { came: 'refused', evidence: keepEvidence(directory, origin, `${seen.note}\n${answer}`) };
  if (seen?.size === size && seen.given) return { came: 'nothing' };
  const now = { size, root: toHex(root), note };
  keepSeen(directory, origin, { ...now, given: false });
  await municipality.give(
    meetingId,
    `${note}${cosign(note, { by: witness.key, seconds: witness.now() }, witness.sign)}`,
  );
  keepSeen(directory, origin, { ...now, given: true });
  return { came: 'seen', size };
}
