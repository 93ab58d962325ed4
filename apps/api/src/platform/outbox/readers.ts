import type { LastingEvent } from '../events/domain-event';

/**
 * Who reacts to which events, however often an instance ends in between. A reader is a name for ever: its events lie
 * under it. A module registers what it does with `OutboxReading.handle`; how to add one: docs/how-to.md.
 */
export const READERS = {
  /** Signs the journal once nothing more can come that a later checkpoint would cover. */
  'last-checkpoint': ['meeting-closed', 'text-corrected'],
  /** Sends the simulated members of a rehearsal home when it is over. */
  'end-of-rehearsal': ['meeting-closed'],
} as const satisfies Record<string, readonly LastingEvent['name'][]>;

export type ReaderName = keyof typeof READERS;
export type EventFor<R extends ReaderName> = Extract<LastingEvent, { name: (typeof READERS)[R][number] }>;

export const READER_NAMES = Object.keys(READERS) as ReaderName[];

/** Those who react to an event. */
export const readersOf = (name: string): ReaderName[] =>
  READER_NAMES.filter((reader) => (READERS[reader] as readonly string[]).includes(name));

export const isFor = <R extends ReaderName>(reader: R, event: LastingEvent): event is EventFor<R> =>
  (READERS[reader] as readonly string[]).includes(event.name);
