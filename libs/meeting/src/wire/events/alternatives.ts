import { z } from 'zod';
import { event, id } from './common';

const about = { itemId: id, alternativesId: id };

/** Proposals that exclude each other. */
export const ALTERNATIVE_EVENTS = {
  'alternatives-put': event('alternatives-put')(
    z.object({
      kind: z.literal('alternatives-put'),
      ...about,
      question: z.string(),
      options: z.array(z.object({ optionId: id, name: z.string(), text: z.string() })).readonly(),
      oneCount: z.literal(true).optional(),
    }),
  ),
  'alternatives-dropped': event('alternatives-dropped')(
    z.object({ kind: z.literal('alternatives-dropped'), ...about, reason: z.string() }),
  ),
};
