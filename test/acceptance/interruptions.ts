import { z } from 'zod';
import { instantOf } from './scenario-clock';
import type { Act } from './stage';

/** A reason alone is a break; otherwise why the meeting stops, when it goes on, and what becomes of an open vote. */
export const interruption = z.union([
  z.string(),
  z.strictObject({
    wegen: z.enum(['Pause', 'Störung', 'Unruhe', 'anderer Tag']).default('Pause'),
    grund: z.string(),
    /** `19:15`, or with the day: `2026-11-26 18:00`. */
    weiter: z
      .string()
      .regex(/^(?:\d{4}-\d{2}-\d{2} )?\d{2}[AB]?:\d{2}$/u)
      .optional(),
    'offene abstimmung': z.enum(['geht weiter', 'abgebrochen']).optional(),
    verantwortung: z.enum(['Gemeinde', 'Mitglied', 'ungeklärt']).optional(),
    vorschrift: z.string().optional(),
  }),
]);
export type Interruption = z.output<typeof interruption>;

const CAUSES = { Pause: 'break', Störung: 'disturbance', Unruhe: 'disorder', 'anderer Tag': 'other-day' } as const;
const FATES = { 'geht weiter': 'goes-on', abgebrochen: 'voided' } as const;
const RESPONSIBLE = { Gemeinde: 'municipal', Mitglied: 'member', ungeklärt: 'unknown' } as const;

/** @param day on which the step happens */
export function interruptionAct(given: Interruption, day: string): Act {
  if (typeof given === 'string') return { kind: 'interrupt-meeting', reason: given };
  const { wegen, grund, weiter, verantwortung, vorschrift, 'offene abstimmung': fate } = given;
  const [time = '', onDay = day] = weiter?.split(' ').reverse() ?? [];
  return {
    kind: 'interrupt-meeting',
    reason: grund,
    cause: CAUSES[wegen],
    ...(weiter === undefined ? {} : { until: instantOf(onDay, time) }),
    ...(fate === undefined ? {} : { openVote: FATES[fate] }),
    ...(verantwortung === undefined ? {} : { responsibility: RESPONSIBLE[verantwortung] }),
    ...(vorschrift === undefined ? {} : { norm: vorschrift }),
  };
}
