import { isClosedNow, type MeetingState } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** The public in the running meeting. */
export const publicityActs = {
  /** The public leaves, so that the motion moved last can be spoken and voted on. */
  'öffentlichkeit hinausbitten': z.literal(true),
  'öffentlichkeit zulassen': z.literal(true),
  /** Somebody who is connected says that nobody else can hear it. */
  'allein bestätigen': z.string(),
  /** What was resolved without the public is told: the resolution on the text, or the question asked last. */
  freigeben: z.strictObject({
    umfang: z.enum(['Wortlaut', 'Ergebnis']).default('Wortlaut'),
    durch: z.string().default(''),
    'gründe weggefallen': z.boolean().default(false),
  }),
} as const;

type Performers = { [Name in keyof typeof publicityActs]: Perform<z.output<(typeof publicityActs)[Name]>> };

export function publicityPerformers(play: ActPlay): Performers {
  return {
    'allein bestätigen': (who) => play.send(who, { kind: 'confirm-alone' }),
    freigeben: async (given, by) => {
      const { umfang, durch, 'gründe weggefallen': ceased } = given;
      const vote = Object.values((await play.state()).votes).findLast(
        ({ nonPublic, subject }) => nonPublic && !(subject.kind === 'free' && subject.motionId !== undefined),
      );
      const extent = umfang === 'Wortlaut' ? 'whole' : 'result';
      return play.send(by, {
        kind: 'release-resolution',
        voteId: vote?.voteId ?? randomUUID(),
        extent,
        reference: durch,
        ceased,
      });
    },
    'öffentlichkeit hinausbitten': async (_, by) => {
      const motion = (await play.state()).motions.findLast(({ motion: moved }) => moved === 'exclude-public');
      return play.send(by, { kind: 'close-doors', motionId: motion?.motionId ?? randomUUID() });
    },
    'öffentlichkeit zulassen': async (_, by) => play.send(by, { kind: 'admit-public', itemId: await play.itemId() }),
  };
}

/** Whether the public is in the room now. */
export const seenOfDoors = (state: MeetingState): { öffentlichkeit: string } => ({
  öffentlichkeit: isClosedNow(state) ? 'ausgeschlossen' : 'zugelassen',
});
