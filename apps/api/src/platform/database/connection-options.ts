import { types, type ClientConfig } from 'pg';
import type { TimeLimits } from './time-limits';

const DATE = 1082;
const BIGINT = 20;
/** A calendar day is text: as a Date it would slip by a day in another time zone. */
types.setTypeParser(DATE, (value) => value);
/** count(*) and identities stay below 2^53. */
types.setTypeParser(BIGINT, Number);

/** After so long a silence the peer of an idle connection is asked whether it is still there. */
const PROBE_MILLISECONDS = 5_000;

/**
 * How the server plans what is asked. Its defaults are for turning disks: it would rather read a whole table with all
 * its texts than a tenth of it through an index. Compiling a plan takes longer than our statements do. And it orders
 * only eight tables at a time: a statement over five portal views, each of two tables, read all papers for one of them.
 * Eleven is the most before it begins to guess at orders (`geqo_threshold`).
 */
const PLANNER = { random_page_cost: 1.1, jit: 'off', join_collapse_limit: 11, from_collapse_limit: 11 };

export interface ConnectionKind {
  /** The restricted role to work as; null: as the login itself, which owns the database. */
  readonly role: 'gremia_app' | 'gremia_portal' | null;
  readonly limits: TimeLimits;
  /** Refuses to write whatever is asked. */
  readonly readOnly?: boolean;
}

/** How every connection is made: role and time limits hold from its first moment; how to plan, the operator may say. */
export function connectionOptions(
  databaseUrl: string,
  { role, limits, readOnly = false }: ConnectionKind,
): ClientConfig {
  const { address, options } = withoutOptions(databaseUrl);
  const settings = {
    statement_timeout: limits.statement,
    lock_timeout: limits.lock,
    idle_in_transaction_session_timeout: limits.idle,
    ...(readOnly ? { default_transaction_read_only: 'on' } : {}),
    ...(role === null ? {} : { role }),
  };
  return {
    connectionString: address,
    application_name: 'gremia',
    keepAlive: true,
    keepAliveInitialDelayMillis: PROBE_MILLISECONDS,
    connectionTimeoutMillis: limits.connect,
    ...(limits.answer > 0 ? { query_timeout: limits.answer } : {}),
    options: [...asOptions(PLANNER), options, ...asOptions(settings)].filter((option) => option !== '').join(' '),
  };
}

const asOptions = (settings: Readonly<Record<string, string | number>>): string[] =>
  Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);

/** The operator's own `options` in the address would take the place of ours; both are sent. */
function withoutOptions(databaseUrl: string): { readonly address: string; readonly options: string } {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return { address: url.href, options };
}
