import { z } from 'zod';
import { typed, uuid } from '../common';
import { pointId } from '../text-id';
import { head } from './head';

/** What can be moved as a point of order; those that go further stand first. */
export const proceduralMotion = z.enum([
  'exclude-public',
  'admit-public',
  'adjourn',
  'refer',
  'interrupt',
  'close-debate',
  'close-list',
  'secret',
  'roll-call',
  'separate-votes',
  'recount',
]);
export type ProceduralMotion = z.infer<typeof proceduralMotion>;

/** For what the public is to be excluded. Everybody hears it; what speaks for it is said without the public. */
export const exclusionGround = z.enum(['common-good', 'individual-interest', 'kind-of-matter', 'other-law']);
export type ExclusionGround = z.infer<typeof exclusionGround>;

/**
 * How a point of order ends without a vote: the chair grants it, does not allow it, its mover takes it back, or what
 * happened since has left nothing to decide.
 */
export const motionEnd = z.enum(['granted', 'refused', 'withdrawn', 'moot']);
export type MotionEnd = z.infer<typeof motionEnd>;

/** On which side somebody speaks on a point of order. */
export const motionSide = z.enum(['for', 'against']);
export type MotionSide = z.infer<typeof motionSide>;

/** Points of order. */
export const motionCommands = [
  /**
   * A member moves it from any device, or the office enters it for `personId`. `faction`: for the member's Fraktion;
   * `supporters`: how many move it together, the mover included; `detail`: where it is referred to, for how long it is
   * interrupted. `ground`: for what the public is to be excluded; `byLead`: proposed by whoever leads.
   */
  z.object({
    ...head,
    kind: z.literal('raise-motion'),
    motionId: uuid,
    motion: proceduralMotion,
    personId: uuid.optional(),
    faction: z.boolean().default(false),
    supporters: z.number().int().min(1).max(1_000).default(1),
    detail: typed(300).default(''),
    /** Which points of the text are to be voted on apart; all of them where none is named. */
    pointIds: z.array(pointId).max(200).optional(),
    ground: exclusionGround.optional(),
    byLead: z.boolean().optional(),
  }),
  /** `reason` is asked for where it is not allowed, and where nothing is left to decide. */
  z.object({
    ...head,
    kind: z.literal('settle-motion'),
    motionId: uuid,
    how: motionEnd,
    reason: typed(500).default(''),
  }),
  /** Somebody speaks for a point of order or against it; `confirmed`: more of them than the unverified rules know. */
  z.object({
    ...head,
    kind: z.literal('speak-on-motion'),
    motionId: uuid,
    side: motionSide,
    personId: uuid,
    confirmed: z.boolean().optional(),
  }),
  /** What was carried takes effect: the list is closed, the item postponed, the meeting interrupted. */
  z.object({ ...head, kind: z.literal('carry-out-motion'), motionId: uuid }),
] as const;
