import { ApiProblem } from './api-problem';

/**
 * The sentence about one field of what was sent, by its JSON pointer (`/title`); undefined when there is nothing to
 * say.
 */
export function errorAt(error: unknown, pointer: string): string | undefined {
  return error instanceof ApiProblem ? error.errors?.find((fault) => fault.pointer === pointer)?.detail : undefined;
}
