import pg from 'pg';

/** The superuser of the cluster. The application never signs in as it. */
export const ADMIN = 'gremia_admin';
/** Owns the database of the application; may make roles, and is no superuser. */
export const OWNER = 'gremia';
export const DATABASE = 'gremia';

const PATIENCE = 3_000;

/**
 * Runs one piece of work on a connection to the own PostgreSQL.
 *
 * @template T
 * @param {{ port: number, user: string, password: string, database?: string }} whom
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onLocalServer({ port, user, password, database = 'postgres' }, work) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database,
    connectionTimeoutMillis: PATIENCE,
    statement_timeout: 60_000,
    lock_timeout: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
