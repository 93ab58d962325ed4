import { StartError } from '../start-error';
import { onSingleConnection } from './single-connection';

/**
 * Keeps well-known passwords out of production.
 *
 * @throws StartError when the database holds accounts of the demonstration council
 */
export async function refuseDemonstration(databaseUrl: string): Promise<void> {
  const { rows } = await onSingleConnection(databaseUrl, (client) =>
    client.query<{ found: boolean }>('SELECT EXISTS (SELECT FROM account WHERE demonstration) AS found'),
  );
  if (rows[0]?.found === true) {
    throw new StartError(
      'Die Datenbank enthält Demonstrationskonten mit bekanntem Passwort. Im Betrieb mit NODE_ENV=production ' +
        'startet Gremia damit nicht; bitte verwenden Sie eine eigene Datenbank.',
    );
  }
}
