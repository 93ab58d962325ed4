import { orderMeasure } from '@gremia/contracts';
import { z } from 'zod';
import { event, id, text } from './common';

const number = z.number().nullable();

/** Order in the meeting. */
export const ORDER_EVENTS = {
  'order-measure-taken': event('order-measure-taken')(
    z.object({
      kind: z.literal('order-measure-taken'),
      measureId: id,
      itemId: text,
      measure: orderMeasure,
      personId: text,
      reason: z.string(),
      meetings: number,
      earlierOn: z.string().optional(),
      voteId: text,
      count: number,
    }),
  ),
  'measure-objected': event('measure-objected')(
    z.object({ kind: z.literal('measure-objected'), measureId: id, itemId: text, personId: id, reason: z.string() }),
  ),
  'exclusion-lifted': event('exclusion-lifted')(
    z.object({ kind: z.literal('exclusion-lifted'), measureId: id, itemId: text, personId: id, reason: z.string() }),
  ),
  'objection-decided': event('objection-decided')(
    z.object({
      kind: z.literal('objection-decided'),
      measureId: id,
      itemId: text,
      personId: id,
      justified: z.boolean(),
    }),
  ),
};
