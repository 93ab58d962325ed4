import {
  hasPlace,
  isKeptFrom,
  mayRead,
  unheardItem,
  type Audience,
  type MeetingState,
  type Reader,
} from '@gremia/meeting';
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
 * again.
 *
 * Not so for whoever is connected and may not hear yet what is said without the public: that has no place before they
 * may, and then the one in which it happened. All numbers are others from then on, and `numbering` says so.
 */
export class Channel {
  private entries: JournalEntry[];
  /** What the person may not know of yet. */
  private kept: JournalEntry[];
  private unheard: string | null = null;
  private readonly reader: Reader;
  /** How many entries the listeners of this channel have been sent. */
  published: number;
  /** How often entries have got other numbers. */
  numbering: number;
  /** The numbering that its listeners know of. */
  publishedNumbering: number;

  constructor(
    private readonly texts: EntryTexts,
    readonly audience: Audience,
    readonly personId: string | null = null,
    base?: Channel,
  ) {
    this.reader = { personId, member: audience !== 'public', office: audience === 'office' };
    this.entries = [...(base?.entries ?? [])];
    this.kept = [...(base?.kept ?? [])];
    this.published = base?.published ?? 0;
    this.numbering = base?.numbering ?? 0;
    this.publishedNumbering = base?.publishedNumbering ?? 0;
  }

  get key(): string {
    return this.personId === null ? this.audience : `${this.audience}/${this.personId}`;
  }

  get head(): number {
    return this.entries.length;
  }

  /** @param state the state after the entry */
  offer(entry: JournalEntry, state: MeetingState): void {
    this.listenAgain(state);
    if (!hasPlace(state, this.reader, entry)) return;
    (isKeptFrom(state, this.reader, entry) ? this.kept : this.entries).push(entry);
  }

  /** What a person may hear now is another: what they may not know of loses its place, what they may gets it. */
  listenAgain(state: MeetingState): void {
    const unheard = this.personId === null ? null : unheardItem(state, this.personId);
    if (unheard === this.unheard) return;
    this.unheard = unheard;
    const back = this.kept.filter((entry) => hasPlace(state, this.reader, entry));
    const all = [...this.entries, ...back].sort((a, b) => a.seq - b.seq);
    const kept = all.filter((entry) => hasPlace(state, this.reader, entry) && !mayRead(state, this.reader, entry));
    if (kept.length === 0 && this.kept.length === 0) return;
    const without = new Set(kept);
    this.kept = kept;
    this.entries = all.filter((entry) => !without.has(entry));
    this.published = Math.min(this.published, this.head);
    this.numbering += 1;
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

  /** The entries after number `after`, up to number `until`. */
  slice(after: number, until: number): readonly JournalEntry[] {
    return this.entries.slice(after, until);
  }

  /** Whether its first `count` entries are those of the other one, and none of them is withheld from its reader now. */
  beginsLike(other: Channel, count: number, state: MeetingState): boolean {
    if (other === this) return true;
    if (this.head < count) return false;
    for (let index = 0; index < count; index += 1) {
      const entry = this.entries[index];
      if (entry === undefined || entry !== other.entries[index] || !this.shows(entry, state)) return false;
    }
    return true;
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
