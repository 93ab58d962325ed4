import { chairCapacity, chairGround, chairScope } from '@gremia/contracts';
import { z } from 'zod';
import { event, id, text } from './common';

const terms = {
  personId: id,
  capacity: chairCapacity,
  named: z.literal(true).optional(),
  scope: chairScope,
  forItem: text,
  until: text,
  ground: chairGround.optional(),
  reason: z.string().optional(),
};

/** Who leads the meeting, and who keeps its minutes. */
export const CHAIRING_EVENTS = {
  'chair-offered': event('chair-offered')(z.object({ kind: z.literal('chair-offered'), ...terms })),
  'chair-offer-dropped': event('chair-offer-dropped')(
    z.object({ kind: z.literal('chair-offer-dropped'), personId: id, declined: z.literal(true).optional() }),
  ),
  'chair-taken': event('chair-taken')(
    z.object({ kind: z.literal('chair-taken'), ...terms, from: text, onWord: z.boolean() }),
  ),
  'chair-returned': event('chair-returned')(z.object({ kind: z.literal('chair-returned'), personId: id, to: text })),
  'secretary-changed': event('secretary-changed')(
    z.object({ kind: z.literal('secretary-changed'), name: z.string(), previous: z.string() }),
  ),
};
