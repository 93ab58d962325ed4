import { beyondBudget } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { plainText, walk } from '@gremia/resolution';
import { ProblemError } from '../platform/problem/problem-error';

const MOST_POINTS = 2_000;

/** Whether there is anything to read in it: a point without a word is none. */
export const hasWords = (points: readonly Point[]): boolean =>
  walk(points).some(({ point }) => plainText(point.body, new Map()).trim() !== '');

/**
 * A text that everything else can rest on: every point has its own id, and it stays within bounds. @throws ProblemError
 * `invalid-input`
 */
export function assertSound(points: readonly Point[], pointer: string): void {
  const detail = beyondBudget(points);
  if (detail !== null) throw new ProblemError('invalid-input', { errors: [{ pointer, detail }] });
  const ids = walk(points).map(({ point }) => point.id);
  if (ids.length > MOST_POINTS)
    throw new ProblemError('invalid-input', {
      errors: [{ pointer, detail: `Höchstens ${MOST_POINTS} Punkte sind möglich.` }],
    });
  if (new Set(ids).size !== ids.length)
    throw new ProblemError('invalid-input', { errors: [{ pointer, detail: 'Zwei Punkte haben dieselbe Kennung.' }] });
}
