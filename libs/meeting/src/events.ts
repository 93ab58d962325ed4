import type { BlockEvent } from './events/blocks';
import type { ChairingEvent } from './events/chairing';
import type { ElectionEvent } from './events/elections';
import type { ConflictEvent } from './events/conflicts';
import type { ItemEvent } from './events/items';
import type { OrderEvent } from './events/order';
import type { MeetingCourseEvent } from './events/meeting';
import type { PresenceEvent } from './events/presence';
import type { MotionEvent } from './events/motions';
import type { SpeakingEvent } from './events/speaking';
import type { RecordEvent } from './events/record';
import type { UnitEvent } from './events/units';
import type { VoteEvent } from './events/votes';

export type * from './events/parts';
export type { BlockKey } from './events/blocks';
export type { Speaker } from './events/speaking';
export type { LeadTerms } from './events/chairing';

/** What happened, in the past tense. Everything people later read of a meeting is computed from these. */
export type MeetingEvent =
  | MeetingCourseEvent
  | ChairingEvent
  | ConflictEvent
  | OrderEvent
  | PresenceEvent
  | ItemEvent
  | MotionEvent
  | SpeakingEvent
  | UnitEvent
  | VoteEvent
  | BlockEvent
  | ElectionEvent
  | RecordEvent;
export type MeetingEventKind = MeetingEvent['kind'];
/** The event of one kind. */
export type EventOf<K extends MeetingEventKind> = Extract<MeetingEvent, { kind: K }>;
