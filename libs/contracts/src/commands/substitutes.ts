import { z } from 'zod';
import { uuid } from '../common';
import { head } from './head';

/** Somebody sits for a member for a while. */
export const substituteCommands = [
  /**
   * `personId` takes the seat of `forPersonId`: with `forItem` for this item alone, otherwise until the member is back.
   * `confirmed`: whoever acts says that the rules of the body let it be so, where that is asked.
   */
  z.object({
    ...head,
    kind: z.literal('seat-substitute'),
    personId: uuid,
    forPersonId: uuid,
    forItem: uuid.optional(),
    confirmed: z.boolean().optional(),
  }),
  /** The seat is no longer held for the member, whether they are back or not. */
  z.object({ ...head, kind: z.literal('end-substitution'), forPersonId: uuid }),
] as const;
