import type { ExclusionGround } from '@gremia/contracts';
import type { EventOf } from './events';

/** A resolution made without the public that everybody may know since then. */
export interface Released extends Omit<EventOf<'resolution-released'>, 'kind'> {
  readonly at: string;
}

/** A part of an item without the public, as an act of the meeting made it. */
export interface ClosedPart {
  readonly motionId: string;
  readonly since: string;
  /** null: the public is still out. */
  readonly until: string | null;
  /** `motion`: the motion is being dealt with; `item`: it was carried, and the item goes on without the public. */
  readonly stage: 'motion' | 'item';
  readonly ground: ExclusionGround | null;
  readonly norm: string;
  readonly result: string | null;
}
