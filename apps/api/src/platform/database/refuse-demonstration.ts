import { Client } from 'pg';
import { StartError } from '../start-error';

/**
 * Keeps well-known passwords out of production.
 *
 * @throws StartError when the database holds accounts of the demonstration council
 */
export async function refuseDemonstration(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM account WHERE demonstration) AS found',
    );
    if (rows[0]?.found === true) {
      throw new StartError(
        'Die Datenbank enthält Demonstrationskonten mit bekanntem Passwort. Im Betrieb mit NODE_ENV=production ' +
          'startet Gremia damit nicht; bitte verwenden Sie eine eigene Datenbank.',
      );
    }
  } finally {
    await client.end();
  }
}
