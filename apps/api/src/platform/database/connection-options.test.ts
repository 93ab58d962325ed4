import { connectionOptions } from './connection-options';
import { limits, migrationLimits } from './time-limits';

const LIMITS = limits({ connect: 5, statement: 15, lock: 5, idle: 30 });

describe('connectionOptions', () => {
  it('sets role and every limit at the server, and one of its own for an answer that does not come', () => {
    expect(connectionOptions('postgres://u:p@db:5432/g', { role: 'gremia_app', limits: LIMITS })).toMatchObject({
      connectionString: 'postgres://u:p@db:5432/g',
      connectionTimeoutMillis: 5_000,
      query_timeout: 17_000,
      options:
        '-c random_page_cost=1.1 -c jit=off -c join_collapse_limit=11 -c from_collapse_limit=11 ' +
        '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000 ' +
        '-c role=gremia_app',
    });
  });

  it('keeps the options that the operator has put into the address, and ours win', () => {
    const address = 'postgres://u:p@db/g?sslmode=require&options=-c%20search_path%3Drat%20-c%20role%3Dpostgres';
    const { connectionString, options } = connectionOptions(address, { role: 'gremia_app', limits: LIMITS });
    expect(connectionString).toBe('postgres://u:p@db/g?sslmode=require');
    expect(options).toMatch(/^-c random_page_cost.* -c search_path=rat -c role=postgres .* -c role=gremia_app$/);
  });

  it('waits for the answer of a migration as long as the server works on it', () => {
    expect(connectionOptions('postgres://db/g', { role: null, limits: migrationLimits(60) })).not.toHaveProperty(
      'query_timeout',
    );
  });
});
