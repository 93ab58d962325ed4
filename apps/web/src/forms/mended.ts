import { get } from 'react-hook-form';
import { ApiProblem } from '../api/api-problem';

/** A list that is read anew from the same answer is the same list. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const pathOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.');

/**
 * What is left of a refusal after the person has typed on: what it said about a field goes with the first change of
 * that field. Null when nothing is left.
 */
export function withoutMended(failure: unknown, sent: unknown, now: unknown): unknown {
  if (!(failure instanceof ApiProblem) || failure.errors === undefined || failure.errors.length === 0) return failure;
  const open = failure.errors.filter(
    ({ pointer }) => pointer === '' || isSame(get(sent, pathOf(pointer)), get(now, pathOf(pointer))),
  );
  if (open.length === failure.errors.length) return failure;
  if (open.length === 0) return null;
  const { code, detail, status, norm, reference } = failure;
  return new ApiProblem(code, detail, status, norm, open, reference);
}
