import { PROBLEMS, fieldProblem, readFault } from '@gremia/contracts';
import type { z } from 'zod';
import { ApiProblem } from '../api/api-problem';
import './issue-words';

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Reads what was typed as it is to be sent.
 *
 * @throws ApiProblem `invalid-input` with a sentence for each field, as the server would answer
 */
export function readTyped<Sent, Typed>(schema: z.ZodType<Sent, Typed>, typed: Typed): Sent {
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  const errors = read.error.issues.map(({ path, message }) => {
    const fault = readFault(message);
    return fault === null ? { pointer: pointerTo(path), detail: message } : fieldProblem(pointerTo(path), fault);
  });
  throw new ApiProblem('invalid-input', PROBLEMS['invalid-input'][1], 422, null, errors);
}
