import { blockPart } from '@gremia/contracts';
import { z } from 'zod';
import { event, id } from './common';

/** Several things that are put to one vote. */
export const BLOCK_EVENTS = {
  'block-proposed': event('block-proposed')(
    z.object({ kind: z.literal('block-proposed'), itemId: id, parts: z.array(blockPart).readonly() }),
  ),
  'block-objected': event('block-objected')(
    z.object({ kind: z.literal('block-objected'), itemId: id, pointId: id.optional() }),
  ),
  'block-dropped': event('block-dropped')(z.object({ kind: z.literal('block-dropped'), itemId: id })),
};
