import { speakersOrder } from '@gremia/contracts';
import { z } from 'zod';
import { event, text } from './common';

const speaker = { personId: text, guest: text };
const seconds = z.number().nullable();

/** The list of speakers. */
export const SPEAKING_EVENTS = {
  'floor-requested': event('floor-requested')(
    z.object({ kind: z.literal('floor-requested'), itemId: text, ...speaker, pointOfOrder: z.boolean() }),
  ),
  'floor-request-withdrawn': event('floor-request-withdrawn')(
    z.object({ kind: z.literal('floor-request-withdrawn'), itemId: text, ...speaker }),
  ),
  'floor-given': event('floor-given')(
    z.object({ kind: z.literal('floor-given'), itemId: text, ...speaker, seconds, pointOfOrder: z.boolean() }),
  ),
  'floor-ended': event('floor-ended')(z.object({ kind: z.literal('floor-ended'), itemId: text })),
  'speakers-arranged': event('speakers-arranged')(
    z.object({
      kind: z.literal('speakers-arranged'),
      itemId: text,
      closed: z.boolean(),
      order: speakersOrder,
      seconds,
    }),
  ),
};
