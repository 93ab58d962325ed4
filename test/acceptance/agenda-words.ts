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
    /** Nobody objects, and the rules let that be enough; without it the last confirmed urgency is meant. */
    'alle stimmen zu': z.boolean().default(false),
    /** The same as it was written before the norm was a rule. */
    'alle stimmen zu nach': z.string().optional(),
  }),
} as const;

type Input<Name extends keyof typeof agendaActs> = z.output<(typeof agendaActs)[Name]>;

/** How it is done. */
export const agendaPerformers = (play: ActPlay): { [N in keyof typeof agendaActs]: Perform<Input<N>> } => ({
  'punkt aufnehmen': async (input, by) => {
    const consent = input['alle stimmen zu'] || input['alle stimmen zu nach'] !== undefined;
    const [urgency] = confirmedUrgencies(await play.state());
    return play.send(by, {
      kind: 'add-item',
      itemId: randomUUID(),
      title: input.titel,
      public: input.öffentlich,
      reason: input.weil,
      basis: consent ? { kind: 'consent' } : { kind: 'urgency', voteId: urgency?.voteId ?? randomUUID() },
      ...(input['alle lesen'] === undefined ? {} : { neutralTitle: input['alle lesen'] }),
    });
  },
});
