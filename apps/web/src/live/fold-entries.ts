import type { BallotContent, EntryView } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { applyEntry, eventOf } from './apply-entry';

/** Number in the reader's stream, and leaf hash, of the last ballot in each vote. */
export type OwnEntries = Readonly<Record<string, Pick<EntryView, 'seq' | 'leafHash'>>>;

/** What is known of a meeting up to one entry of its stream. */
export interface Folded {
  /** Number of the last entry that was taken. */
  readonly seq: number;
  readonly state: MeetingState;
  /** The reader's own ballots by vote. */
  readonly own: Readonly<Record<string, BallotContent>>;
  /** Where the reader's own ballots stand in the stream, by vote. */
  readonly ownEntries: OwnEntries;
  /** The entries that were taken. */
  readonly taken: readonly EntryView[];
}

/**
 * Takes entries that follow without a gap; anything else is known already or will be asked for.
 *
 * @param personId the reader, whose ballots from another device are known by the entry; null for the public
 */
export function foldEntries(from: Folded, entries: readonly EntryView[], personId: string | null): Folded {
  let { seq, state, own, ownEntries } = from;
  const taken = [...from.taken];
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (entry.seq !== seq + 1) continue;
    state = applyEntry(state, entry);
    const event = eventOf(entry);
    if (event.kind === 'ballot-cast' && event.personId === personId) {
      ownEntries = { ...ownEntries, [event.voteId]: { seq: entry.seq, leafHash: entry.leafHash } };
      if (event.choice) own = { ...own, [event.voteId]: event.choice };
    }
    seq = entry.seq;
    taken.push(entry);
  }
  return { seq, state, own, ownEntries, taken };
}
