import { Client } from 'pg';
import { connectionOptions, type ConnectionKind } from './connection-options';
import { SINGLE_LIMITS } from './time-limits';

/** Runs one piece of work on a connection of its own, as the owner of the database unless said otherwise. */
export async function onSingleConnection<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
  kind: ConnectionKind = { role: null, limits: SINGLE_LIMITS },
): Promise<T> {
  const client = new Client(connectionOptions(databaseUrl, kind));
  // A connection that breaks between two statements fails the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
