import { z } from 'zod';
import { typed, uuid } from '../common';
import { sentPoints } from '../text';
import { pointId, unitId } from '../text-id';
import { head } from './head';

/** What is voted on of the amendments, and how they go together. */
export const unitCommands = [
  /** These points of the text are voted on one by one before the text as a whole; none: it is voted on whole again. */
  z.object({ ...head, kind: z.literal('part-points'), itemId: uuid, pointIds: z.array(pointId).max(200) }),
  z.object({ ...head, kind: z.literal('take-over-unit'), itemId: uuid, unitId }),
  /**
   * The chair splits or joins what is voted on of an amendment; `groups` holds the ids of the operations of every unit
   * that is still open.
   */
  z.object({
    ...head,
    kind: z.literal('regroup-units'),
    itemId: uuid,
    amendmentId: unitId,
    groups: z.array(z.array(unitId).min(1).max(500)).min(1).max(500),
  }),
  /**
   * Movers of changes that exclude each other have agreed on one wording: `points` are the top points that the changes
   * are about as they are to read, and new ones
   * between them; one that is missing is struck.
   */
  z.object({
    ...head,
    kind: z.literal('settle-conflict'),
    settlementId: uuid,
    itemId: uuid,
    unitIds: z.array(unitId).min(2).max(20),
    points: sentPoints,
    note: typed(500).default(''),
  }),
  z.object({ ...head, kind: z.literal('lift-settlement'), itemId: uuid, settlementId: uuid }),
  /** Adopted new points at one place stand in this order; every adopted unit that changes the paper is named once. */
  z.object({ ...head, kind: z.literal('order-units'), itemId: uuid, unitIds: z.array(unitId).max(500) }),
] as const;
