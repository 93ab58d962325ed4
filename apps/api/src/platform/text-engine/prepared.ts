import { ProblemError } from '../problem/problem-error';

/** Thrown in a unit of work where what was prepared outside of it rests on something that has changed since. */
export class TextsMovedOn extends Error {}

const ATTEMPTS = 4;

/**
 * Prepares texts without holding any lock, then does the work with them. The work has to look whether what they rest on
 * is still the same; where it is not, both are done again.
 *
 * @param work throws TextsMovedOn when it has to be prepared anew
 * @throws ProblemError `not-ready` when it has changed again and again
 */
export async function withPrepared<P, T>(prepare: () => Promise<P>, work: (prepared: P) => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const prepared = await prepare();
    try {
      return await work(prepared);
    } catch (error) {
      if (!(error instanceof TextsMovedOn)) throw error;
    }
  }
  throw new ProblemError('not-ready', {
    detail:
      'Die Texte, auf denen Ihre Änderung beruht, werden gerade von anderen geändert. Bitte versuchen Sie es erneut.',
  });
}
