import { fieldProblem, readFault, type FieldProblem } from '@gremia/contracts';
import { ProblemError } from './problem-error';

/** What a Standard Schema says about a breach; zod's issues are such. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const MOST_ERRORS = 50;

/** The refusal of a message whose shape is wrong: 422 with a pointer to each field. */
export const invalidInput = (issues: readonly Issue[]): ProblemError =>
  new ProblemError('invalid-input', { errors: issues.slice(0, MOST_ERRORS).map(toError) });

function toError(issue: Issue): FieldProblem {
  const segments = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  // RFC 6901: ~ and / are escaped inside a segment.
  const pointer = segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const fault = readFault(issue.message);
  return fault === null ? { pointer, detail: issue.message } : fieldProblem(pointer, fault);
}
