import type { BallotContent, EntryView } from '@gremia/contracts';
import { replay, type MeetingState } from '@gremia/meeting';
import { happeningOf } from './happening-of';

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
  const following = entriesAfter(from.seq, entries);
  const happenings = following.map(happeningOf);
  const [own, ownEntries] = [{ ...from.own }, { ...from.ownEntries }];
  for (const [index, { seq, leafHash }] of following.entries()) {
    const event = happenings[index]?.event;
    if (event?.kind !== 'ballot-cast' || event.personId !== personId) continue;
    ownEntries[event.voteId] = { seq, leafHash };
    if (event.choice) own[event.voteId] = event.choice;
  }
  return {
    seq: following.at(-1)?.seq ?? from.seq,
    // All at once: a thousand ballots that come together cost one copy of who has voted.
    state: replay(from.state, happenings),
    own,
    ownEntries,
    taken: [...from.taken, ...following],
  };
}

/** Those that follow number `seq` and each other without a gap. */
function entriesAfter(seq: number, entries: readonly EntryView[]): EntryView[] {
  const following: EntryView[] = [];
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq))
    if (entry.seq === seq + following.length + 1) following.push(entry);
  return following;
}
