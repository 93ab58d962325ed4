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

function toError(issue: Issue): { pointer: string; detail: string } {
  const segments = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  // RFC 6901: ~ and / are escaped inside a segment.
  return {
    pointer: segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail: issue.message,
  };
}
