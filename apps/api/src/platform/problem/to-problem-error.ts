import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { PROBLEMS, type ProblemCode } from '@gremia/contracts';
import { ProblemError } from './problem-error';

const BY_STATUS: Readonly<Partial<Record<number, ProblemCode>>> = {
  400: 'invalid-input',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'file-too-large',
  415: 'file-type-refused',
  422: 'invalid-input',
  429: 'too-many-requests',
  503: 'not-ready',
};

/** PostgreSQL and network codes that mean: the database is away for a moment. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
]);

/** The driver's own words for a connection that broke or could not be had; they carry no code. */
const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * Turns whatever was thrown into a refusal of the contract. What nobody foresaw becomes `unexpected` with a reference
 * that the log entry carries too.
 */
export function toProblemError(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof Error && 'type' in thrown && thrown.type === 'entity.too.large')
    return new ProblemError('file-too-large', { detail: 'Die Eingabe ist zu groß.' });
  const code = isAway(thrown) ? 'not-ready' : BY_STATUS[statusOf(thrown)];
  if (code !== undefined) return new ProblemError(code);
  return new ProblemError('unexpected', { reference: randomUUID() });
}

/** Whether an answer with this status is our fault and belongs into the log. */
export function isOurFault(error: ProblemError): boolean {
  return PROBLEMS[error.code][0] >= 500;
}

const isAway = (thrown: unknown): boolean =>
  AWAY.has(codeOf(thrown)) || (thrown instanceof Error && CONNECTION_LOST.test(thrown.message));

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  // Errors of the body parser carry the status they mean.
  return thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : 500;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
