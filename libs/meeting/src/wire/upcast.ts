import { z } from 'zod';
import type { MeetingEvent, MeetingEventKind } from '../events';
import { told } from './events/common';
import { EVENT_SCHEMAS } from './event-schemas';
import { LIFTS, type Lifts, type StoredEvent } from './stored-event';

/** Stands in for an entry that its reader once had and may no longer have. */
export const WITHHELD = { kind: 'withheld' } as const;

/**
 * An entry that this version does not understand: a kind or a version of it that came later, or one that does not have
 * its shape. Whoever meets one has to say so, for the state that follows may be wrong.
 */
export interface UnreadEvent {
  readonly kind: 'unread';
  /** Kind of the stored event; empty when it has none. */
  readonly of: string;
  readonly why: 'kind' | 'version' | 'shape';
}

/** An event as it is read from a journal or a stream. */
export type ReadEvent = MeetingEvent | typeof WITHHELD | UnreadEvent;

/** Whether it says what happened; otherwise it is kept from its reader, or nobody here knows what it says. */
export const isUnderstood = (event: ReadEvent): event is MeetingEvent =>
  event.kind !== 'withheld' && event.kind !== 'unread';

const head = z.looseObject({ kind: z.string(), v: z.number().int().min(1).default(1), told: told.optional() });

/**
 * The only way from stored JSON to an event: lifts older versions to the one of today and checks the shape. It never
 * throws, and it changes nothing of what was stored.
 */
export const upcaster =
  (lifts: Lifts) =>
  (stored: unknown): ReadEvent => {
    const found = head.safeParse(stored);
    if (!found.success) return { kind: 'unread', of: '', why: 'shape' };
    const { kind, v, told: entered } = found.data;
    if (kind === WITHHELD.kind) return WITHHELD;
    if (!isKnown(kind)) return { kind: 'unread', of: kind, why: 'kind' };
    const steps = lifts[kind] ?? [];
    if (v > steps.length + 1) return { kind: 'unread', of: kind, why: 'version' };
    const lifted = steps.slice(v - 1).reduce<StoredEvent>((event, lift) => lift(event), found.data);
    const event = EVENT_SCHEMAS[kind].safeParse(lifted);
    if (!event.success) return { kind: 'unread', of: kind, why: 'shape' };
    return entered === undefined ? event.data : { ...event.data, told: entered };
  };

/** {@link upcaster} with the lifts of this version. */
export const upcast = upcaster(LIFTS);

const isKnown = (kind: string): kind is MeetingEventKind => Object.hasOwn(EVENT_SCHEMAS, kind);
