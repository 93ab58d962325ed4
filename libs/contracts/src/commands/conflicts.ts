import { z } from 'zod';
import { line, typed, uuid } from '../common';
import { head } from './head';

/** A conflict of interest that is not the person's own declaration, and what follows from one. */
export const conflictCommands = [
  /** A member says of another one that the item concerns them personally; `raisedBy` where the office enters it. */
  z.object({
    ...head,
    kind: z.literal('raise-conflict'),
    itemId: uuid,
    personId: uuid,
    reason: line(500),
    raisedBy: uuid.optional(),
  }),
  /** What the person said to it; nothing typed: did not want to say anything. */
  z.object({
    ...head,
    kind: z.literal('hear-conflict'),
    itemId: uuid,
    personId: uuid,
    statement: typed(2_000).default(''),
  }),
  /** Where the rules of the body leave it to whoever leads. Elsewhere the body votes on it. */
  z.object({ ...head, kind: z.literal('decide-conflict'), itemId: uuid, personId: uuid, excluded: z.boolean() }),
  /** Somebody who is not on the roster (administration, experts, guests) takes no part in an item. */
  z.object({ ...head, kind: z.literal('note-guest-conflict'), itemId: uuid, name: line(200) }),
  /** Whoever is excluded has left the room, or sits among the listeners; `back`: has come back. */
  z.object({
    ...head,
    kind: z.literal('confirm-left'),
    itemId: uuid,
    personId: uuid,
    back: z.boolean().default(false),
  }),
] as const;
