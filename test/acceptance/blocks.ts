import { blockToOpen, topPoints, type MeetingState, type Refusal } from '@gremia/meeting';
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

/** The ids of points by their names: `BP 01, BP 03`. */
export function pointsNamed(state: MeetingState, itemId: string, names: string): string[] {
  const top = topPoints(state, itemId);
  return names.split(',').map((name) => top.find(({ label }) => label === name.trim())?.id ?? name.trim());
}

/** How each act about a block is done. */
export const blockPerformers = (play: BlockPlay): { [N in keyof typeof blockActs]: Perform<BlockInput<N>> } => {
  /** Items by their numbers, or points of the item at hand by theirs. */
  const partsOf = async (names: string): Promise<{ itemId: string; pointId?: string }[]> => {
    const state = await play.state();
    const here = state.currentItemId ?? '';
    return Promise.all(
      names.split(',').map(async (name) => {
        const [pointId = ''] = name.trim().startsWith('BP') ? pointsNamed(state, here, name) : [];
        return pointId === '' ? { itemId: await play.itemOf(name.trim()) } : { itemId: here, pointId };
      }),
    );
  };
  return {
    'block vorschlagen': async (given, by) => {
      const { punkte, fragen } = typeof given === 'string' ? { punkte: given, fragen: {} } : given;
      const parts = await partsOf(punkte);
      const asked = new Map(
        await Promise.all(
          Object.entries(fragen).map(async ([number, word]) => [await play.itemOf(number), QUESTIONS[word]] as const),
        ),
      );
      return play.send(by, {
        kind: 'propose-block',
        parts: parts.map((part) => {
          const question = asked.get(part.itemId);
          return { ...part, ...(question === undefined ? {} : { question }) };
        }),
      });
    },
    'block widersprechen': async (name, by) => {
      const [part = { itemId: '' }] = await partsOf(name);
      return play.send(by, { kind: 'object-to-block', ...part });
    },
    'block auflösen': (_, by) => play.send(by, { kind: 'drop-block' }),
    'block öffnen': async ({ punkte, art }, by): Promise<Refusal | null> => {
      const parts =
        punkte === undefined
          ? blockToOpen(await play.state()).map(({ itemId, pointId }) => ({
              itemId,
              ...(pointId === undefined ? {} : { pointId }),
            }))
          : await partsOf(punkte);
      const votes = parts.map((part) => ({ ...part, voteId: randomUUID() }));
      const refused = await play.send(by, { kind: 'open-block', votes, procedure: PROCEDURES[art] });
      if (refused === null && votes[0] !== undefined) play.use(votes[0].voteId);
      return refused;
    },
  };
};
