import { chairGround, chairScope, faultMessage } from '@gremia/contracts';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { instantOf, today } from '../../i18n/dates';
import type { CommandBody } from '../../live/outbox';

const fields = z.object({
  personId: z.string().min(1, faultMessage('choice-missing')),
  scope: chairScope,
  ground: chairGround,
  time: z.string(),
  reason: z.string().trim().max(500),
});
/** What the dialog holds while somebody types. */
export type HandOverTyped = z.input<typeof fields>;

/** From what is typed to the command; a time needs to be said where the lead is for a time. */
export const handOverTyped = fields
  .superRefine(({ scope, time }, { addIssue }) => {
    if (scope === 'time' && time === '')
      addIssue({ code: 'custom', path: ['time'], message: faultMessage('continuation-missing') });
  }, ALL_AT_ONCE)
  .transform(({ personId, scope, ground, time, reason }): CommandBody => ({
    kind: 'offer-chair',
    personId,
    scope,
    ground,
    ...(scope === 'time' ? { until: instantOf(today(), time) } : {}),
    ...(reason === '' ? {} : { reason }),
  }));
