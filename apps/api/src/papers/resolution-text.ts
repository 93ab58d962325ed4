import { beyondBudget, fieldFault } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { plainText, walk } from '@gremia/resolution';
import { wrongField } from '../platform/problem/problem-error';

const MOST_POINTS = 2_000;

/** Whether there is anything to read in it: a point without a word is none. */
export const hasWords = (points: readonly Point[]): boolean =>
  walk(points).some(({ point }) => plainText(point.body, new Map()).trim() !== '');

/**
 * A text that everything else can rest on: every point has its own id, and it stays within bounds. @throws ProblemError
 * `invalid-input`
 */
export function assertSound(points: readonly Point[], pointer: string): void {
  const fault = beyondBudget(points);
  if (fault !== null) throw wrongField(pointer, fault);
  const ids = walk(points).map(({ point }) => point.id);
  if (ids.length > MOST_POINTS) throw wrongField(pointer, fieldFault('too-many-points', { maximum: MOST_POINTS }));
  if (new Set(ids).size !== ids.length) throw wrongField(pointer, fieldFault('same-point-id'));
}
