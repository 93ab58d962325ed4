import { sayFieldProblem } from '../i18n/say-refusal';
import { ApiProblem } from './api-problem';

/**
 * The sentence about one field of what was sent, by its JSON pointer (`/title`), or about the first part of it that is
 * at fault (`/originators/2`); undefined when there is nothing to say.
 */
export function errorAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const fault =
    error.errors?.find((each) => each.pointer === pointer) ??
    error.errors?.find((each) => each.pointer.startsWith(`${pointer}/`));
  return fault === undefined ? undefined : sayFieldProblem(fault);
}
