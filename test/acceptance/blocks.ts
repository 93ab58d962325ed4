import { blockToOpen, type Refusal } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActPlay, Perform } from './act-play';
import { PROCEDURES, QUESTIONS } from './step-words';
import { questionWord, votesIn } from './vote-words';

/** Several items put to one vote. */
export const blockActs = {
  /** Numbers with commas between; `fragen`: what kind of question an item asks, where it is not the matter. */
  'block vorschlagen': z.union([
    z.string(),
    z.strictObject({ punkte: z.string(), fragen: z.record(z.string(), questionWord).default({}) }),
  ]),
  /** The number of the item that is to leave the block; `von` says who objects. */
  'block widersprechen': z.string(),
  'block auflösen': z.literal(true),
  /** The items that are left, unless others are named. */
  'block öffnen': z.strictObject({ punkte: z.string().optional(), art: votesIn }),
} as const;

type BlockInput<Name extends keyof typeof blockActs> = z.output<(typeof blockActs)[Name]>;

interface BlockPlay extends ActPlay {
  readonly itemOf: (number: string) => Promise<string>;
  /** From now on this vote is meant. */
  readonly use: (voteId: string) => void;
}

/** How each act about a block is done. */
export const blockPerformers = (play: BlockPlay): { [N in keyof typeof blockActs]: Perform<BlockInput<N>> } => {
  const itemsOf = (numbers: string): Promise<string[]> =>
    Promise.all(numbers.split(',').map((number) => play.itemOf(number.trim())));
  return {
    'block vorschlagen': async (given, by) => {
      const { punkte, fragen } = typeof given === 'string' ? { punkte: given, fragen: {} } : given;
      const itemIds = await itemsOf(punkte);
      const asked = new Map(
        await Promise.all(
          Object.entries(fragen).map(async ([number, word]) => [await play.itemOf(number), QUESTIONS[word]] as const),
        ),
      );
      const parts = itemIds.map((itemId) => {
        const question = asked.get(itemId);
        return { itemId, ...(question === undefined ? {} : { question }) };
      });
      return play.send(by, { kind: 'propose-block', parts });
    },
    'block widersprechen': async (number, by) =>
      play.send(by, { kind: 'object-to-block', itemId: await play.itemOf(number) }),
    'block auflösen': (_, by) => play.send(by, { kind: 'drop-block' }),
    'block öffnen': async ({ punkte, art }, by): Promise<Refusal | null> => {
      const itemIds =
        punkte === undefined ? blockToOpen(await play.state()).map(({ itemId }) => itemId) : await itemsOf(punkte);
      const votes = itemIds.map((itemId) => ({ itemId, voteId: randomUUID() }));
      const refused = await play.send(by, { kind: 'open-block', votes, procedure: PROCEDURES[art] });
      if (refused === null && votes[0] !== undefined) play.use(votes[0].voteId);
      return refused;
    },
  };
};
