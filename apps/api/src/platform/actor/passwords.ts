import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Each keeps a processor busy. One is left to ballots, and threads to files: a crowd that signs in, or guesses, would
 * take all of them.
 */
const hashing = pLimit(Math.max(1, availableParallelism() - 1));

/**
 * A hash of nothing anyone knows: checked when a login does not exist, so that the answer takes as long as for one that
 * does.
 */
const NOBODY = hash(crypto.randomUUID(), COST);

export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(password, COST));
}

/** Takes as long with `stored` null (unknown login) and is then false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const known = stored ?? (await NOBODY);
  const matches = await hashing(() => verify(known, password));
  return matches && stored !== null;
}
