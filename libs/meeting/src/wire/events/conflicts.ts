import { z } from 'zod';
import { event, id, text } from './common';

const about = { itemId: id, personId: id };

/** A conflict of interest as a procedure. */
export const CONFLICT_EVENTS = {
  'conflict-raised': event('conflict-raised')(
    z.object({ kind: z.literal('conflict-raised'), ...about, raisedBy: text, reason: z.string() }),
  ),
  'conflict-heard': event('conflict-heard')(
    z.object({ kind: z.literal('conflict-heard'), ...about, statement: z.string() }),
  ),
  'conflict-decided': event('conflict-decided')(
    z.object({
      kind: z.literal('conflict-decided'),
      ...about,
      excluded: z.boolean(),
      voteId: text,
      away: z.literal(true).optional(),
    }),
  ),
  'doors-closed': event('doors-closed')(z.object({ kind: z.literal('doors-closed'), itemId: id })),
  'guest-conflict-noted': event('guest-conflict-noted')(
    z.object({ kind: z.literal('guest-conflict-noted'), itemId: id, name: z.string() }),
  ),
  'room-left': event('room-left')(z.object({ kind: z.literal('room-left'), ...about, back: z.boolean() })),
};
