import { z } from 'zod';
import { line, typedUtcInstant, uuid } from '../common';
import { head } from './head';

/** For how long the meeting is led by somebody else: for the item at hand, until a time, for the rest of it. */
export const chairScope = z.enum(['item', 'time', 'rest']);
export type ChairScope = z.infer<typeof chairScope>;
/** Why: the chair wants it so, is not there, or has no part in the item at hand. */
export const chairGround = z.enum(['wish', 'absent', 'conflict']);
export type ChairGround = z.infer<typeof chairGround>;
/** As what somebody leads. */
export const chairCapacity = z.enum(['chair', 'deputy-chair', 'eldest-member', 'elected']);
export type ChairCapacity = z.infer<typeof chairCapacity>;

/** Who leads the meeting, and who keeps its minutes. */
export const chairingCommands = [
  /**
   * The lead is offered to somebody, who has to take it. `until` is asked for where it is for a time, `reason` where
   * a deputy who could lead is passed over.
   */
  z.object({
    ...head,
    kind: z.literal('offer-chair'),
    personId: uuid,
    scope: chairScope,
    ground: chairGround,
    until: typedUtcInstant.optional(),
    reason: line(500).optional(),
  }),
  /** Whoever was offered the lead takes it; the office confirms it on the word of somebody without a device. */
  z.object({ ...head, kind: z.literal('take-chair') }),
  /** It is not taken: whoever was offered it declines, or the offer is withdrawn. */
  z.object({ ...head, kind: z.literal('drop-chair-offer') }),
  /** Whoever led before leads again. */
  z.object({ ...head, kind: z.literal('return-chair') }),
  /** Another person keeps the minutes from now on; without a name whoever sends it. */
  z.object({ ...head, kind: z.literal('change-secretary'), name: line(200).optional() }),
] as const;
