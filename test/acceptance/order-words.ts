import type { VoteSubject } from '@gremia/contracts';
import { exclusionQuestion, findSeat, type MeetingState } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

const against = z.strictObject({ gegen: z.string(), weil: z.string() });

/** Order in the meeting. */
export const orderActs = {
  'zur sache rufen': against,
  'zur ordnung rufen': against,
  'wort entziehen': against,
  ausschließen: z.strictObject({ wen: z.string(), weil: z.string(), sitzungen: z.number().int().default(1) }),
  'zuhörende ermahnen': z.string(),
  'zuhörerbereich räumen': z.string(),
  einspruch: z.strictObject({ weil: z.string().default('') }),
  /** The last exclusion ends before its time. */
  'ausschluss aufheben': z.strictObject({ weil: z.string(), 'durch beschluss': z.boolean().default(false) }),
} as const;

type Performers = { [Name in keyof typeof orderActs]: Perform<z.output<(typeof orderActs)[Name]>> };
type Measure = 'call-to-matter' | 'call-to-order' | 'floor-withdrawn';

export function orderPerformers(play: ActPlay): Performers {
  const measures =
    (measure: Measure): Perform<z.output<typeof against>> =>
    ({ gegen, weil }, by) =>
      play.send(by, {
        kind: 'take-order-measure',
        measureId: randomUUID(),
        measure,
        personId: play.idOf(gegen),
        reason: weil,
      });
  const listeners =
    (measure: 'public-admonished' | 'public-cleared'): Perform<string> =>
    (reason, by) =>
      play.send(by, { kind: 'take-order-measure', measureId: randomUUID(), measure, reason });
  return {
    'zur sache rufen': measures('call-to-matter'),
    'zur ordnung rufen': measures('call-to-order'),
    'wort entziehen': measures('floor-withdrawn'),
    ausschließen: ({ wen, weil, sitzungen }, by) =>
      play.send(by, {
        kind: 'take-order-measure',
        measureId: randomUUID(),
        measure: 'exclusion',
        personId: play.idOf(wen),
        meetings: sitzungen,
        reason: weil,
      }),
    'zuhörende ermahnen': listeners('public-admonished'),
    'zuhörerbereich räumen': listeners('public-cleared'),
    'ausschluss aufheben': async ({ weil, 'durch beschluss': resolution }, by) => {
      const { orderMeasures } = await play.state();
      const taken = orderMeasures.findLast(({ measure }) => measure === 'exclusion');
      return play.send(by, {
        kind: 'lift-exclusion',
        measureId: taken?.measureId ?? randomUUID(),
        reason: weil,
        ...(resolution ? { resolution } : {}),
      });
    },
    einspruch: async ({ weil }, by) => {
      const { orderMeasures } = await play.state();
      const taken = orderMeasures.findLast(({ measure }) => measure === 'exclusion');
      return play.send(by, { kind: 'object-to-measure', measureId: taken?.measureId ?? randomUUID(), reason: weil });
    },
  };
}

const OF_ORDER =
  /^(Ausschluss|Einspruch) (\S+)( für (\d+) Sitzungen)?(?: nach Ausschluss am (\d{4}-\d\d-\d\d))?(?: wegen (.+))?$/u;

/** `Ausschluss M5 wegen Beleidigung` or `Einspruch M5` as what is voted on; null for other words. */
export function orderSubject(words: string, state: MeetingState, idOf: (key: string) => string): VoteSubject | null {
  const [, matter, key, , meetings, earlierOn, reason] = OF_ORDER.exec(words) ?? [];
  if (key === undefined) return null;
  const personId = idOf(key);
  const name = findSeat(state, personId)?.name ?? '';
  const kind = matter === 'Ausschluss' ? 'exclusion' : 'objection';
  return {
    kind: 'free',
    question: exclusionQuestion(kind, name, Number(meetings ?? 1)),
    about: {
      personId,
      matter: kind,
      ...(meetings === undefined ? {} : { meetings: Number(meetings) }),
      ...(earlierOn === undefined ? {} : { earlierOn }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
