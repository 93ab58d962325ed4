import { WITHHELD } from '@gremia/meeting';
import type { JournalEntry } from '../../platform/journal/journal-entry';

/**
 * The entries of one meeting as JSON. Each is written once and shared by all channels, for what differs between them is
 * its number. Nothing in it changes later: what was sealed is opened by another entry.
 */
export class EntryTexts {
  private readonly tails = new Map<number, string>();

  /** The entry as its reader number `number` of a channel has it. */
  textOfEntry(entry: JournalEntry, number: number): string {
    if (!this.tails.has(entry.seq)) this.write(entry);
    return `{"seq":${number},${this.tails.get(entry.seq) ?? ''}`;
  }

  /** Writes an entry before anybody asks; answers how long it is. */
  write(entry: JournalEntry): number {
    const tail = tailOf(entry, entry.open);
    this.tails.set(entry.seq, tail);
    return tail.length;
  }

  /** The place of an entry that this reader may not have any more. */
  withheld(entry: JournalEntry, number: number): string {
    // Who acted would tell what happens.
    return `{"seq":${number},${tailOf({ ...entry, actor: null }, WITHHELD)}`;
  }
}

const tailOf = ({ at, actor, audience, leafHash, commitment }: JournalEntry, event: object): string =>
  JSON.stringify({ at, actor, audience, leafHash, commitment, event }).slice(1);
