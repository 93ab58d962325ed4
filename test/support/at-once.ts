import { setTimeout as sleep } from 'node:timers/promises';

/** Both at once; in half of the rounds the first has an advance of some milliseconds, in the others the second. */
export function atOnce<A, B>(round: number, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const advance = (round % 10) * 2;
  const later = async <T>(work: () => Promise<T>): Promise<T> => sleep(advance).then(work);
  return Promise.all(round % 2 === 0 ? [first(), later(second)] : [later(first), second()]);
}
