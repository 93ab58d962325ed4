import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';
import { instantOf } from './scenario-clock';
import type { Act } from './stage';

/** To whom the lead is handed, for how long and why; `grund` where a deputy who could lead is passed over. */
const handingOver = z.strictObject({
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

/** Who leads, and who keeps the minutes. */
export const leadActs = {
  'leitung übergeben': handingOver,
  /** Who was asked takes it; the office confirms it on the word of somebody without a device. */
  'leitung übernehmen': z.literal(true),
  'leitung ablehnen': z.literal(true),
  'leitung zurückgeben': z.literal(true),
  'schriftführung wechseln': z.string(),
} as const;

type Performers = { [Name in keyof typeof leadActs]: Perform<z.output<(typeof leadActs)[Name]>> };

export const leadPerformers = (play: ActPlay): Performers => ({
  'leitung übergeben': (given, by) => play.send(by, handingOverAct(given, play.idOf(given.an), play.day())),
  'leitung übernehmen': (_, by) => play.send(by, { kind: 'take-chair' }),
  'leitung ablehnen': (_, by) => play.send(by, { kind: 'drop-chair-offer' }),
  'leitung zurückgeben': (_, by) => play.send(by, { kind: 'return-chair' }),
  'schriftführung wechseln': (name, by) => play.send(by, { kind: 'change-secretary', name }),
});

const GROUNDS = { Wunsch: 'wish', Abwesenheit: 'absent', Befangenheit: 'conflict' } as const;

function handingOverAct(
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
