import { disturbanceEnd, disturbanceKind, interruptionResponsibility } from '@gremia/contracts';
import { z } from 'zod';
import { event, id, text } from './common';

/** Who takes part by picture and sound. */
export const CALL_EVENTS = {
  'guest-sent-out': event('guest-sent-out')(
    z.object({
      kind: z.literal('guest-sent-out'),
      itemId: text,
      personId: id,
      name: z.string(),
      reason: z.string(),
    }),
  ),
  'guest-let-in': event('guest-let-in')(
    z.object({ kind: z.literal('guest-let-in'), itemId: text, personId: id, name: z.string() }),
  ),
  'reach-noted': event('reach-noted')(
    z.object({
      kind: z.literal('reach-noted'),
      personId: id,
      line: z.boolean(),
      picture: z.boolean().nullable(),
      sound: z.boolean().nullable(),
    }),
  ),
  'reach-settled': event('reach-settled')(
    z.object({ kind: z.literal('reach-settled'), personId: id, counts: z.boolean() }),
  ),
  'disturbance-reported': event('disturbance-reported')(
    z.object({
      kind: z.literal('disturbance-reported'),
      reportId: id,
      personId: id,
      what: disturbanceKind,
      note: z.string(),
      others: z.number(),
      affected: z.array(id).readonly(),
      pauses: text,
    }),
  ),
  'disturbance-settled': event('disturbance-settled')(
    z.object({
      kind: z.literal('disturbance-settled'),
      reportId: id,
      how: disturbanceEnd,
      sphere: interruptionResponsibility,
    }),
  ),
};
