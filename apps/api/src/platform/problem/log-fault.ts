import type { Logger } from '@nestjs/common';
import { PROBLEMS } from '@gremia/contracts';
import type { ProblemError } from './problem-error';

/**
 * Notes what was our fault. `not-ready` is a state of the service and is noted where it begins, not by everybody who is
 * asked to come again.
 */
export function logFault(logger: Logger, error: ProblemError, thrown: unknown): void {
  if (PROBLEMS[error.code][0] < 500 || error.code === 'not-ready') return;
  const fields = { err: thrown instanceof Error ? (thrown.cause ?? thrown) : thrown, code: error.code };
  if (error.code === 'busy') logger.warn(fields);
  else logger.error({ ...fields, reference: error.extras.reference });
}
