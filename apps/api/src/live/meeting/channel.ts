import { hasPlace, mayRead, type Audience, type MeetingState, type Reader } from '@gremia/meeting';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import type { EntryTexts } from './entry-texts';

/** A page holds so many entries at most, and so many characters unless a single entry is longer. */
const MOST_ENTRIES = 200;
const MOST_CHARACTERS = 64_000;

/** Some of what a channel holds, in order and without a gap. */
export interface Page {
  /** JSON of a list of entries as the contract has them (`entryView`). */
  readonly entries: string;
  /** Number of the last entry in it; that from which it follows on where it is empty. */
  readonly last: number;
}

/**
 * The part of a journal that one audience may read, numbered on its own: its numbers tell nothing about entries that
 * are not in it. An entry's place is settled when it is written; what happens later can only withhold its content
 * again, never move it.
 */
export class Channel {
  private readonly entries: JournalEntry[];
  private readonly reader: Reader;
  /** How many entries the listeners of this channel have been sent. */
  published: number;

  constructor(
    private readonly texts: EntryTexts,
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
    if (hasPlace(state, this.reader, entry)) this.entries.push(entry);
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
  entryAt(number: number): JournalEntry | undefined {
    return this.entries[number - 1];
  }

  /** The entry with this number, unless it is withheld from this audience now. */
  readable(number: number, state: MeetingState): JournalEntry | undefined {
    const entry = this.entryAt(number);
    return entry !== undefined && this.shows(entry, state) ? entry : undefined;
  }

  /**
   * What follows number `after`, up to number `until` at most: as much of it as fits on a page, and one entry at least.
   *
   * @param state the state now, which says what this audience may see of it
   */
  page(after: number, until: number, state: MeetingState): Page {
    const texts: string[] = [];
    // The brackets around them, and a comma between two, are characters of the page.
    let characters = 1;
    let last = after;
    for (const entry of this.entries.slice(after, Math.min(until, after + MOST_ENTRIES))) {
      const text = this.shows(entry, state)
        ? this.texts.textOfEntry(entry, last + 1)
        : this.texts.withheld(entry, last + 1);
      characters += text.length + 1;
      if (texts.length > 0 && characters > MOST_CHARACTERS) break;
      texts.push(text);
      last += 1;
    }
    return { entries: `[${texts.join(',')}]`, last };
  }

  /** Only for single persons what may be seen changes with the state; everybody else's part is settled. */
  private shows(entry: JournalEntry, state: MeetingState): boolean {
    return this.personId === null || mayRead(state, this.reader, entry);
  }
}
