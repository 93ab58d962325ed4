import { createHash } from 'node:crypto';
import type { StartRehearsal } from '@gremia/contracts';

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

/** Most people are quick and a few take their time. @param random from 0 to 1 */
export function delayOf(pace: Pace, random: number): number {
  const [shortest, longest] = DELAYS[pace];
  return shortest + (longest - shortest) * random ** 2;
}

/** How likely a group says yes to the question of a vote, from 0 to 1: it holds together on a question. */
export function leaningOf(voteId: string, faction: string | null): number {
  const draw = createHash('sha256')
    .update(`${voteId}/${faction ?? ''}`)
    .digest()
    .readUInt32BE(0);
  return LEANINGS[draw % LEANINGS.length] ?? 1;
}
