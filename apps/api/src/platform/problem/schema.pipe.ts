import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem-error';

type Issues = Parameters<StandardSchemaValidationPipe['formatIssueMessages']>[0];

/**
 * Checks every `@Body({ schema })`, `@Query({ schema })`, `@Param(…, { schema })` and `@MessageBody({ schema })`; a
 * breach is 422 with a pointer to each field.
 */
@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => invalidInput(issues) });
  }
}

/** The refusal of a message whose shape is wrong. */
export const invalidInput = (issues: Issues): ProblemError =>
  new ProblemError('invalid-input', { errors: issues.slice(0, 50).map(toError) });

function toError(issue: Issues[number]): { pointer: string; detail: string } {
  const segments = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  // RFC 6901: ~ and / are escaped inside a segment.
  return {
    pointer: segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail: issue.message,
  };
}
