import type { ConvocationStance } from '@gremia/contracts';
import type { Refusal } from '@gremia/meeting';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** What a member says of the convocation, or the office enters for them. */
export const noticeActs = {
  'ladung rügen': z.strictObject({ wer: z.string(), weil: z.string().optional() }),
  'rüge zurücknehmen': z.string(),
  'auf ladungsfrist verzichten': z.string(),
} as const;

type Performers = { [Name in keyof typeof noticeActs]: Perform<z.output<(typeof noticeActs)[Name]>> };

export function noticePerformers(play: ActPlay): Performers {
  const note = (by: string, wer: string, stance: ConvocationStance, reason?: string): Promise<Refusal | null> => {
    const forOthers = by !== 'Vorsitz' || stance === 'waives';
    return play.send(forOthers ? by : wer, {
      kind: 'note-convocation',
      stance,
      ...(forOthers ? { personId: play.idOf(wer) } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
  };
  return {
    'ladung rügen': ({ wer, weil }, by) => note(by, wer, 'objects', weil),
    'rüge zurücknehmen': (wer, by) => note(by, wer, 'silent'),
    'auf ladungsfrist verzichten': (wer, by) => note(by, wer, 'waives'),
  };
}
