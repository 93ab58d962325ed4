import type { MeetingEventKind, OwnPartOf } from '../events';
import type { z } from 'zod';
import { ALTERNATIVE_EVENTS } from './events/alternatives';
import { BLOCK_EVENTS } from './events/blocks';
import { CALL_EVENTS } from './events/calls';
import { CHAIRING_EVENTS } from './events/chairing';
import { ELECTION_EVENTS } from './events/elections';
import { CONFLICT_EVENTS } from './events/conflicts';
import { ITEM_EVENTS } from './events/items';
import { ORDER_EVENTS } from './events/order';
import { MEETING_COURSE_EVENTS } from './events/meeting';
import { PRESENCE_EVENTS } from './events/presence';
import { MOTION_EVENTS } from './events/motions';
import { PUBLICITY_EVENTS } from './events/publicity';
import { RECORDING_EVENTS } from './events/recording';
import { SPEAKING_EVENTS } from './events/speaking';
import { RECORD_EVENTS } from './events/record';
import { SUBSTITUTE_EVENTS } from './events/substitutes';
import { UNIT_EVENTS } from './events/units';
import { VOTE_EVENTS } from './events/votes';

/**
 * The shape of every event as this version writes it; an older shape is lifted to it first. A new kind does not compile
 * until it stands here.
 */
export const EVENT_SCHEMAS: { readonly [K in MeetingEventKind]: z.ZodType<OwnPartOf<K>> } = {
  ...MEETING_COURSE_EVENTS,
  ...CHAIRING_EVENTS,
  ...CONFLICT_EVENTS,
  ...ORDER_EVENTS,
  ...PRESENCE_EVENTS,
  ...SUBSTITUTE_EVENTS,
  ...ITEM_EVENTS,
  ...MOTION_EVENTS,
  ...PUBLICITY_EVENTS,
  ...SPEAKING_EVENTS,
  ...UNIT_EVENTS,
  ...VOTE_EVENTS,
  ...BLOCK_EVENTS,
  ...CALL_EVENTS,
  ...RECORDING_EVENTS,
  ...ALTERNATIVE_EVENTS,
  ...RECORD_EVENTS,
  ...ELECTION_EVENTS,
};
