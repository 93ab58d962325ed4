import type { EntryView } from '@gremia/contracts';
import { mayRead, type Audience, type MeetingState, type Reader } from '@gremia/meeting';
import type { JournalEntry } from '../../platform/journal/journal-entry';

/** Stands in for an entry that its reader once had and may no longer have; `evolve` passes over it. */
const WITHHELD = { kind: 'withheld' } as const;

/**
 * The part of a journal that one audience may read, numbered on its own: its numbers tell nothing about entries that
 * are not in it. An entry's place is settled
 * when it is written; what happens later can only withhold its content again, never move it.
 */
export class Channel {
  private readonly entries: JournalEntry[];
  private readonly reader: Reader;
  /** How many entries the listeners of this channel have been sent. */
  published: number;

  constructor(
    readonly audience: Audience,
    readonly personId: string | null = null,
    base?: Channel,
  ) {
    this.reader = { personId, member: audience !== 'public', office: audience === 'office' };
    this.entries = base === undefined ? [] : [...base.entries];
    this.published = base?.published ?? 0;
  }

  get key(): string {
    return this.personId === null ? this.audience : `${this.audience}/${this.personId}`;
  }

  get head(): number {
    return this.entries.length;
  }

  /** @param state the state after the entry */
  offer(entry: JournalEntry, state: MeetingState): void {
    if (mayRead(state, this.reader, entry)) this.entries.push(entry);
  }

  /** The number that an entry of the journal has here; for one that is not here, that of the last one before it. */
  numberOf(seq: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The entry with this number. */
  at(number: number): JournalEntry | undefined {
    return this.entries[number - 1];
  }

  /** The entries after number `after` up to and including number `until`, as this audience may see them now. */
  views(after: number, until: number, state: MeetingState): EntryView[] {
    return this.entries.slice(after, until).map((entry, index) => ({
      seq: after + index + 1,
      at: entry.at,
      actor: entry.actor,
      audience: entry.audience,
      leafHash: entry.leafHash,
      commitment: entry.commitment,
      event: this.personId === null || mayRead(state, this.reader, entry) ? entry.open : WITHHELD,
    }));
  }
}
