/**
 * How long one connection may take for what. All in milliseconds, 0: for ever. The server ends what takes longer; only
 * where it does not answer at all is the connection given up on our side (`answer`).
 */
export interface TimeLimits {
  /** Until a connection is there, a free one of a pool included. */
  readonly connect: number;
  /** One statement. */
  readonly statement: number;
  /** Waiting for one lock. */
  readonly lock: number;
  /** A transaction in which nothing is asked. */
  readonly idle: number;
  /** Until the answer to one statement is there; longer than `statement`, so that the server speaks first. */
  readonly answer: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** For the way to the server and back, where it ends a statement by itself. */
const WAY = 2 * SECOND;

/**
 * The journal's own: a meeting waits for every append, so a lock that somebody holds is heard of soon and asked for
 * again, as long as the runner has patience.
 */
export const JOURNAL_LIMITS: TimeLimits = limits({ connect: 3, statement: 6, lock: 1.5, idle: 5 });

/** For a single question at start or of an operator. */
export const SINGLE_LIMITS: TimeLimits = limits({ connect: 10, statement: 60, lock: 10, idle: 60 });

/** What an operator can set, in seconds. */
export function limits(seconds: Record<'connect' | 'statement' | 'lock' | 'idle', number>): TimeLimits {
  const statement = seconds.statement * SECOND;
  return {
    connect: seconds.connect * SECOND,
    statement,
    lock: seconds.lock * SECOND,
    idle: seconds.idle * SECOND,
    answer: statement + WAY,
  };
}

/**
 * Migrations rewrite tables and build indexes. A lock is waited for briefly nevertheless: whoever waits for a table as
 * a whole stops everybody who comes after.
 */
export function migrationLimits(minutes: number): TimeLimits {
  return { connect: 10 * SECOND, statement: minutes * MINUTE, lock: MINUTE, idle: minutes * MINUTE, answer: 0 };
}

/** Waiting while another instance migrates: as long as all of its statements may take. */
export function waitingLimits(minutes: number): TimeLimits {
  return { connect: 10 * SECOND, statement: 2 * minutes * MINUTE, lock: 0, idle: 0, answer: 0 };
}
