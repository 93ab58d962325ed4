import type { AlternativeEvent } from './events/alternatives';
import type { BlockEvent } from './events/blocks';
import type { CallEvent } from './events/calls';
import type { ChairingEvent } from './events/chairing';
import type { ElectionEvent } from './events/elections';
import type { ConflictEvent } from './events/conflicts';
import type { ItemEvent } from './events/items';
import type { OrderEvent } from './events/order';
import type { MeetingCourseEvent } from './events/meeting';
import type { PresenceEvent } from './events/presence';
import type { MotionEvent } from './events/motions';
import type { PublicityEvent } from './events/publicity';
import type { RecordingEvent } from './events/recording';
import type { SpeakingEvent } from './events/speaking';
import type { RecordEvent } from './events/record';
import type { SubstituteEvent } from './events/substitutes';
import type { UnitEvent } from './events/units';
import type { VoteEvent } from './events/votes';

export type * from './events/parts';
export type { BlockKey } from './events/blocks';
export type { Speaker } from './events/speaking';
export type { LeadTerms } from './events/chairing';

/** Says of an entry that it was made afterwards: when it really was, as an instant, and why it is entered late. */
export interface Told {
  readonly at: string;
  readonly reason: string;
}

type Happened =
  | MeetingCourseEvent
  | ChairingEvent
  | ConflictEvent
  | OrderEvent
  | PresenceEvent
  | SubstituteEvent
  | ItemEvent
  | MotionEvent
  | PublicityEvent
  | SpeakingEvent
  | UnitEvent
  | VoteEvent
  | BlockEvent
  | CallEvent
  | RecordingEvent
  | AlternativeEvent
  | ElectionEvent
  | RecordEvent;

/**
 * What happened, in the past tense. Everything people later read of a meeting is computed from these. With `told` it
 * was entered afterwards: then that is when it happened, and the time of the entry when it was entered.
 */
export type MeetingEvent = Happened & { readonly told?: Told };
export type MeetingEventKind = MeetingEvent['kind'];
/** The event of one kind, without what is said of every kind. */
export type OwnPartOf<K extends MeetingEventKind> = Extract<Happened, { kind: K }>;
/** The event of one kind. */
export type EventOf<K extends MeetingEventKind> = Extract<MeetingEvent, { kind: K }>;
