import type { EntryView } from '@gremia/contracts';
import { evolve, upcast, type MeetingState, type ReadEvent } from '@gremia/meeting';

/** The event of an entry, whatever version wrote it; what is sealed for this reader is simply not there. */
export const eventOf = (entry: EntryView): ReadEvent => upcast(entry.event);

export const applyEntry = (state: MeetingState, entry: EntryView): MeetingState =>
  evolve(state, { at: entry.at, actor: entry.actor, event: eventOf(entry) });
