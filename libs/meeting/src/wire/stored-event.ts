import type { MeetingEvent, MeetingEventKind } from '../events';
import { OPEN_BALLOT } from '../procedures/open-ballot/open-ballot';
import { withWhatTheReleaseBeforeReads } from './release-before';

/**
 * An event as it is stored, hashed and sent: JSON with its kind, and from the second version of that kind on with the
 * version `v`. Nothing of it ever changes again.
 */
export type StoredEvent = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Makes the next version of an event out of the version before it. */
export type Lift = (event: StoredEvent) => StoredEvent;

/** The lifts of each kind, oldest first; a kind has one more version than lifts. */
export type Lifts = { readonly [K in MeetingEventKind]?: readonly Lift[] };

/** Kinds that are not named here are in their first version. How to add one: docs/how-to.md. */
export const LIFTS: Lifts = {
  // The first version knew one kind of vote only.
  'vote-opened': [(event) => ({ ...event, procedure: OPEN_BALLOT })],
};

/**
 * The form in which an event is stored: as it is, readable for the release before, and with its version where that is
 * not the first.
 */
export function storedForm(event: MeetingEvent, lifts: Lifts = LIFTS): StoredEvent {
  const version = (lifts[event.kind]?.length ?? 0) + 1;
  const stored =
    event.kind === 'meeting-opened' ? { ...event, profile: withWhatTheReleaseBeforeReads(event.profile) } : event;
  return version === 1 ? stored : { ...stored, v: version };
}
