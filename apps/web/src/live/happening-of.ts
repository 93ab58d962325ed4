import type { EntryView } from '@gremia/contracts';
import { upcast, type Happening, type ReadEvent } from '@gremia/meeting';

/** The event of an entry, whatever version wrote it; what is sealed for this reader is simply not there. */
export const eventOf = (entry: EntryView): ReadEvent => upcast(entry.event);

/** What happened, as the state takes it in. */
export const happeningOf = (entry: EntryView): Happening => ({
  at: entry.at,
  actor: entry.actor,
  event: eventOf(entry),
});
