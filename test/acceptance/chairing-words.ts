import { z } from 'zod';
import { instantOf } from './scenario-clock';
import type { Act } from './stage';

/** To whom the lead is handed, for how long and why; `grund` where a deputy who could lead is passed over. */
export const handingOver = z.strictObject({
  an: z.string(),
  für: z.enum(['Tagesordnungspunkt', 'Rest der Sitzung']).optional(),
  /** A clock time of the day. */
  bis: z
    .string()
    .regex(/^\d{2}[AB]?:\d{2}$/u)
    .optional(),
  wegen: z.enum(['Wunsch', 'Abwesenheit', 'Befangenheit']).default('Wunsch'),
  grund: z.string().optional(),
});

const GROUNDS = { Wunsch: 'wish', Abwesenheit: 'absent', Befangenheit: 'conflict' } as const;

/** @param day on which the step happens */
export function handingOverAct(
  { für = 'Rest der Sitzung', bis, wegen, grund }: z.output<typeof handingOver>,
  personId: string,
  day: string,
): Act {
  return {
    kind: 'offer-chair',
    personId,
    ground: GROUNDS[wegen],
    scope: bis === undefined ? (für === 'Tagesordnungspunkt' ? 'item' : 'rest') : 'time',
    ...(bis === undefined ? {} : { until: instantOf(day, bis) }),
    ...(grund === undefined ? {} : { reason: grund }),
  };
}
