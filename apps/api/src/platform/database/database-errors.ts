import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { ProblemError } from '../problem/problem-error';

/**
 * What an error of the database means for whoever asked.
 *
 * - `away`: nobody answers, or the server cannot work at all. A statement that ended so may have been carried out.
 * - `busy`: the server gave up, because a lock or the statement took longer than its limit, or all connections are in
 *   use. Nothing was changed.
 * - `repeatable`: two transactions were in each other's way and this one gave way. Done again, it succeeds.
 * - `other`: an answer of the server to the statement itself, or no error of the database at all.
 */
export type DatabaseFault = 'away' | 'busy' | 'repeatable' | 'other';

const UNIQUE_VIOLATION = '23505';
const REPEATABLE = new Set(['40001', '40P01']);
/**
 * lock_not_available, query_canceled, and the limits of a transaction in which nothing is asked or that takes too long.
 */
const BUSY = new Set(['55P03', '57014', '25P03', '25P04']);
/** Connection exceptions, resources (disk, memory, connections), shutdown and recovery. */
const AWAY = /^(08|53|57P)/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** The driver's own words for a connection that broke, could not be had, or does not answer; they carry no code. */
const UNANSWERED = 'Query read timeout';
const LOST = new RegExp(
  `^(${UNANSWERED}|timeout expired|Connection terminated|Client has encountered a connection error|` +
    `Client was closed and is not queryable)`,
);
/** The pool's words when all its connections are lent and none came back in time. */
const EXHAUSTED = /^timeout exceeded when trying to connect/;
const MOST_CAUSES = 5;

/** Looks at the error and at what caused it. Codes and messages are those of PostgreSQL (appendix A), Node and pg. */
export function databaseFault(thrown: unknown): DatabaseFault {
  let error = thrown;
  for (let depth = 0; depth < MOST_CAUSES && error instanceof Error; depth += 1) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (REPEATABLE.has(code)) return 'repeatable';
    if (BUSY.has(code) || EXHAUSTED.test(error.message)) return 'busy';
    if (error instanceof QueryRunnerAlreadyReleasedError) return 'away';
    if (AWAY.test(code) || NETWORK.has(code) || LOST.test(error.message)) return 'away';
    error = error.cause;
  }
  return 'other';
}

/**
 * Whether a row was to be added whose key another one has: whoever looked whether it is free was not the only one.
 */
export function isKeyTaken(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return ('code' in thrown && thrown.code === UNIQUE_VIOLATION) || isKeyTaken(thrown.cause);
}

/** Whether the connection broke between two statements. It tells nothing about the database as a whole. */
export function brokeInBetween(thrown: unknown): boolean {
  return thrown instanceof QueryRunnerAlreadyReleasedError;
}

/** Whether the answer has not come in time: the connection is still busy with the question and of no use any more. */
export function isUnanswered(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.message === UNANSWERED || isUnanswered(thrown.cause));
}

/** The database cannot be reached. What was asked of it may or may not have been carried out. */
export class DatabaseAwayError extends ProblemError {
  constructor(override readonly cause: unknown) {
    super('not-ready');
  }
}

/** The database gave up after its time limits, or two units of work were in each other's way too often. */
export class DatabaseBusyError extends ProblemError {
  constructor(override readonly cause: unknown) {
    super('busy');
  }
}

export function isDatabaseAway(thrown: unknown): boolean {
  return thrown instanceof DatabaseAwayError || (thrown instanceof Error && isDatabaseAway(thrown.cause));
}
