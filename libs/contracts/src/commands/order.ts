import { z } from 'zod';
import { line, typed, typedDay, uuid } from '../common';
import { head } from './head';

/** How whoever leads keeps order: towards a member, and towards those who listen. */
export const orderMeasure = z.enum([
  'call-to-matter',
  'call-to-order',
  'floor-withdrawn',
  'exclusion',
  'public-admonished',
  'public-cleared',
]);
export type OrderMeasure = z.infer<typeof orderMeasure>;

/** Order in the meeting. */
export const orderCommands = [
  /**
   * `personId` is asked for where it is against a member, `meetings` says from how many meetings an exclusion shuts
   * out, the running one among them. Where the body has a say it votes on the exclusion instead.
   */
  z.object({
    ...head,
    kind: z.literal('take-order-measure'),
    measureId: uuid,
    measure: orderMeasure,
    personId: uuid.optional(),
    meetings: z.number().int().min(1).max(99).optional(),
    /** The day of an earlier exclusion, where the rules ask for one. */
    earlierOn: typedDay.optional(),
    reason: line(500),
  }),
  /** The member objects; where the law knows an objection the body decides on it. */
  z.object({
    ...head,
    kind: z.literal('object-to-measure'),
    measureId: uuid,
    reason: typed(500).default(''),
  }),
  /** An exclusion ends before its time. `resolution`: the body has resolved so, where the body had shut out. */
  z.object({
    ...head,
    kind: z.literal('lift-exclusion'),
    measureId: uuid,
    reason: line(500),
    resolution: z.boolean().optional(),
  }),
] as const;
