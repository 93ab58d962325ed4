import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@gremia/contracts';
import { databaseFault, type DatabaseFault } from '../database/database-errors';
import { ProblemError } from './problem-error';

const BY_STATUS: Readonly<Partial<Record<number, ProblemCode>>> = {
  400: 'invalid-input',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  408: 'body-too-slow',
  413: 'body-too-large',
  415: 'body-type-refused',
  422: 'invalid-input',
  429: 'too-many-requests',
  503: 'not-ready',
};

/** For what did not come through a unit of work, which says so itself. */
const BY_FAULT: Readonly<Partial<Record<DatabaseFault, ProblemCode>>> = {
  away: 'not-ready',
  busy: 'busy',
  repeatable: 'busy',
};

/**
 * Turns whatever was thrown into a refusal of the contract. What nobody foresaw becomes `unexpected` with a reference
 * that the log entry carries too.
 */
export function toProblemError(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  const code = BY_FAULT[databaseFault(thrown)] ?? BY_STATUS[statusOf(thrown)];
  if (code !== undefined) return new ProblemError(code);
  return new ProblemError('unexpected', { reference: randomUUID() });
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  // Errors of the web framework carry the status they mean.
  return thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : 500;
}
