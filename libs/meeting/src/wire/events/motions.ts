import { exclusionGround, motionEnd, proceduralMotion, motionSide } from '@gremia/contracts';
import { z } from 'zod';
import { strings } from '../text-schemas';
import { event, id, text } from './common';

const granted = z.object({ by: z.enum(['chair', 'demand']), norm: z.string() }).nullable();
const about = { itemId: id, motionId: id };

/** Points of order. */
export const MOTION_EVENTS = {
  'motion-raised': event('motion-raised')(
    z.object({
      kind: z.literal('motion-raised'),
      ...about,
      motion: proceduralMotion,
      personId: id,
      faction: text,
      supporters: z.number(),
      detail: z.string(),
      pointIds: strings.optional(),
      ground: exclusionGround.optional(),
      byLead: z.literal(true).optional(),
    }),
  ),
  'motion-settled': event('motion-settled')(
    z.object({ kind: z.literal('motion-settled'), ...about, how: motionEnd, reason: z.string(), granted }),
  ),
  'motion-spoken': event('motion-spoken')(
    z.object({ kind: z.literal('motion-spoken'), itemId: id, motionId: id, side: motionSide, personId: id }),
  ),
  'motion-carried-out': event('motion-carried-out')(z.object({ kind: z.literal('motion-carried-out'), ...about })),
};
