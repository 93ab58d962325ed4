import { types, type ClientConfig } from 'pg';

const DATE = 1082;
const BIGINT = 20;
/** A calendar day is text: as a Date it would slip by a day in another time zone. */
types.setTypeParser(DATE, (value) => value);
/** count(*) and identities stay below 2^53. */
types.setTypeParser(BIGINT, Number);

/**
 * How every connection of the running application is made; as the restricted role when it may be taken. Migrations
 * connect as the owner instead.
 */
export function connectionOptions(databaseUrl: string, asApp: boolean): ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'gremia',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    ...(asApp ? { options: '-c role=gremia_app' } : {}),
  };
}
