import { z } from 'zod';
import { line, typedInstant, uuid } from '../common';
import { head } from './head';

export const presenceMode = z.enum(['hall', 'remote']);

/** On what an exclusion rests: the person's own word, or a decision of the body. */
export const conflictBasis = z.enum(['own-declaration', 'resolution']);
export type ConflictBasis = z.infer<typeof conflictBasis>;

/** What is known of why a member is not there; nothing is said of anybody who has not said anything. */
export const absenceReason = z.enum(['not-stated', 'excused', 'unexcused']);
export type AbsenceReason = z.infer<typeof absenceReason>;

/** A stay as it was, in place of what was recorded; `until` null: to the end. */
const stay = z.object({ from: typedInstant, until: typedInstant.nullable() });

/** Who is there, and who may not take part in an item. */
export const presenceCommands = [
  /**
   * Attendance is put right, until the minutes are signed: what was recorded stays in the journal. `stays` replaces
   * when the person was there, `absence` what is known of why not.
   */
  z.object({
    ...head,
    kind: z.literal('correct-attendance'),
    personId: uuid,
    stays: z.array(stay).max(20).optional(),
    absence: absenceReason.optional(),
    reason: line(500),
  }),
  z.object({ ...head, kind: z.literal('check-in'), personId: uuid.optional(), mode: presenceMode }),
  z.object({ ...head, kind: z.literal('check-out'), personId: uuid.optional() }),
  /** `basis` is asked for where the office says it of somebody else. */
  z.object({
    ...head,
    kind: z.literal('declare-conflict'),
    itemId: uuid,
    personId: uuid.optional(),
    basis: conflictBasis.optional(),
  }),
  z.object({ ...head, kind: z.literal('lift-conflict'), itemId: uuid, personId: uuid }),
] as const;
