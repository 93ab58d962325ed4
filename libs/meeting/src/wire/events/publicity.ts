import { exclusionGround, releaseExtent } from '@gremia/contracts';
import { z } from 'zod';
import { points } from '../text-schemas';
import { corrector, event, id, text } from './common';

/** The public in the running meeting. */
export const PUBLICITY_EVENTS = {
  'public-excluded': event('public-excluded')(
    z.object({
      kind: z.literal('public-excluded'),
      itemId: id,
      motionId: id,
      stage: z.enum(['motion', 'item']),
      ground: exclusionGround.nullable(),
      norm: z.string(),
      result: text,
    }),
  ),
  'resolution-released': event('resolution-released')(
    z.object({
      kind: z.literal('resolution-released'),
      itemId: id,
      voteId: id,
      extent: releaseExtent,
      norm: z.string(),
      reference: z.string(),
      by: corrector,
      label: z.string(),
      sentence: z.string(),
      title: text,
      question: text,
      points: points.nullable(),
    }),
  ),
  'alone-confirmed': event('alone-confirmed')(
    z.object({ kind: z.literal('alone-confirmed'), itemId: id, personId: id, name: z.string().optional() }),
  ),
  'public-admitted': event('public-admitted')(
    z.object({
      kind: z.literal('public-admitted'),
      itemId: id,
      motionId: text,
      why: z.enum(['motion-ended', 'resolved', 'over']),
      norm: z.string(),
      result: text,
      title: z.string().optional(),
    }),
  ),
};
