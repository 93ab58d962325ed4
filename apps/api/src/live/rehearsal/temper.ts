import { createHash } from 'node:crypto';
import type { Choice, StartRehearsal } from '@gremia/contracts';

type Pace = StartRehearsal['pace'];

/** Shortest and longest time until a simulated member does what is to be done, in milliseconds. */
const DELAYS: Readonly<Record<Pace, readonly [number, number]>> = {
  slow: [4_000, 25_000],
  normal: [1_500, 9_000],
  fast: [100, 1_200],
};

/**
 * How likely a group says yes to a question, from nearly all to hardly any; most groups agree most of the time, as
 * councils do.
 */
const LEANINGS: readonly number[] = [0.97, 0.95, 0.9, 0.85, 0.6, 0.1];
const NO_OF_THE_REST = 0.65;

/** Most people are quick and a few take their time. @param random from 0 to 1 */
export function delayOf(pace: Pace, random: number): number {
  const [shortest, longest] = DELAYS[pace];
  return shortest + (longest - shortest) * random ** 2;
}

/**
 * What a simulated member says: groups hold together on a question, with single voices apart. @param random from 0 to 1
 */
export function choiceOf(voteId: string, faction: string | null, mayAbstain: boolean, random: number): Choice {
  const draw = createHash('sha256')
    .update(`${voteId}/${faction ?? ''}`)
    .digest()
    .readUInt32BE(0);
  const yes = LEANINGS[draw % LEANINGS.length] ?? 1;
  if (random < yes) return 'yes';
  return !mayAbstain || random < yes + (1 - yes) * NO_OF_THE_REST ? 'no' : 'abstain';
}
