import { z } from 'zod';
import { event, id, text } from './common';

/** Who takes part by picture and sound. */
export const CALL_EVENTS = {
  'guest-sent-out': event('guest-sent-out')(
    z.object({
      kind: z.literal('guest-sent-out'),
      itemId: text,
      personId: id,
      name: z.string(),
      reason: z.string(),
    }),
  ),
  'guest-let-in': event('guest-let-in')(
    z.object({ kind: z.literal('guest-let-in'), itemId: text, personId: id, name: z.string() }),
  ),
};
