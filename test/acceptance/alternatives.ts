import { alternativesAtHand, alternativesOf, type MeetingState } from '@gremia/meeting';
import type { VoteSubject } from '@gremia/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';

/** Proposals that exclude each other. */
export const alternativeActs = {
  /** Each proposal with its words, the one that goes furthest first. */
  'varianten zur wahl stellen': z.strictObject({ zu: z.string(), vorschläge: z.record(z.string(), z.string()) }),
  'varianten absetzen': z.strictObject({ weil: z.string() }),
} as const;

type Input<Name extends keyof typeof alternativeActs> = z.output<(typeof alternativeActs)[Name]>;

/** How each act about them is done. */
export const alternativePerformers = (play: ActPlay): { [N in keyof typeof alternativeActs]: Perform<Input<N>> } => ({
  'varianten zur wahl stellen': async ({ zu, vorschläge }, by) =>
    play.send(by, {
      kind: 'put-alternatives',
      itemId: await play.itemId(),
      alternativesId: randomUUID(),
      question: zu,
      options: Object.entries(vorschläge).map(([name, text]) => ({ optionId: randomUUID(), name, text })),
    }),
  'varianten absetzen': async ({ weil }, by) => {
    const itemId = await play.itemId();
    const { alternativesId = '' } = alternativesAtHand(await play.state(), itemId) ?? {};
    return play.send(by, { kind: 'drop-alternatives', itemId, alternativesId, reason: weil });
  },
});

/** `Variante Am Wehr`: what is voted on; null for every other question. */
export function alternativeSubject(über: string, itemId: string, state: MeetingState): VoteSubject | null {
  const [, name] = /^Variante (.+)$/u.exec(über) ?? [];
  const put = alternativesOf(state, itemId).at(-1);
  const option = put?.options.find((each) => each.name === name);
  return put === undefined || option === undefined
    ? null
    : { kind: 'alternative', alternativesId: put.alternativesId, optionId: option.optionId };
}
