import type { EntryView } from '@gremia/contracts';
import { evolve, type MeetingEvent, type MeetingState } from '@gremia/meeting';

/**
 * The event of an entry. The server decided and journalled it, so its shape is that of the lib; what is sealed for this
 * reader is simply not there.
 */
export const eventOf = (entry: EntryView): MeetingEvent => entry.event as unknown as MeetingEvent;

export const applyEntry = (state: MeetingState, entry: EntryView): MeetingState =>
  evolve(state, { at: entry.at, actor: entry.actor, event: eventOf(entry) });
