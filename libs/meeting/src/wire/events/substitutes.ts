import { z } from 'zod';
import { event, id, text } from './common';

const seat = { itemId: text, personId: id, forPersonId: id };

/** Seats that somebody else holds for a while. */
export const SUBSTITUTE_EVENTS = {
  'substitute-seated': event('substitute-seated')(z.object({ kind: z.literal('substitute-seated'), ...seat })),
  'substitute-left': event('substitute-left')(z.object({ kind: z.literal('substitute-left'), ...seat })),
};
