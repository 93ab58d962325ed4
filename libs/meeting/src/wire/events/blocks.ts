import { type BlockPart, questionType } from '@gremia/contracts';
import { z } from 'zod';
import { covering } from '../covering';
import { event, id } from './common';

const part = covering<BlockPart>()(z.object({ itemId: id, pointId: id.optional(), question: questionType.optional() }));

/** Several things that are put to one vote. */
export const BLOCK_EVENTS = {
  'block-proposed': event('block-proposed')(
    z.object({ kind: z.literal('block-proposed'), itemId: id, parts: z.array(part).readonly() }),
  ),
  'block-objected': event('block-objected')(
    z.object({ kind: z.literal('block-objected'), itemId: id, pointId: id.optional() }),
  ),
  'block-dropped': event('block-dropped')(z.object({ kind: z.literal('block-dropped'), itemId: id })),
};
