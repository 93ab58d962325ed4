import { confirmedUrgencies } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** What comes onto the agenda while the meeting runs. */
export const agendaActs = {
  'punkt aufnehmen': z.strictObject({
    titel: z.string(),
    öffentlich: z.boolean().default(true),
    'alle lesen': z.string().optional(),
    weil: z.string(),
    /** The norm by which the agreement of everybody is enough; without it the last confirmed urgency is meant. */
    'alle stimmen zu nach': z.string().optional(),
  }),
} as const;

type Input<Name extends keyof typeof agendaActs> = z.output<(typeof agendaActs)[Name]>;

/** How it is done. */
export const agendaPerformers = (play: ActPlay): { [N in keyof typeof agendaActs]: Perform<Input<N>> } => ({
  'punkt aufnehmen': async (input, by) => {
    const norm = input['alle stimmen zu nach'];
    const [urgency] = confirmedUrgencies(await play.state());
    return play.send(by, {
      kind: 'add-item',
      itemId: randomUUID(),
      title: input.titel,
      public: input.öffentlich,
      reason: input.weil,
      basis:
        norm === undefined ? { kind: 'urgency', voteId: urgency?.voteId ?? randomUUID() } : { kind: 'consent', norm },
      ...(input['alle lesen'] === undefined ? {} : { neutralTitle: input['alle lesen'] }),
    });
  },
});
