import { z } from 'zod';
import { StartError } from '../start-error';
import { clientRows } from './client-rows';
import { onSingleConnection } from './single-connection';
import { statement } from './statement';

const HAS_DEMONSTRATION = statement(
  z.object({ found: z.boolean() }),
  'SELECT EXISTS (SELECT FROM account WHERE demonstration) AS found',
);

/**
 * Keeps well-known passwords out of production.
 *
 * @throws StartError when the database holds accounts of the demonstration council
 */
export async function refuseDemonstration(databaseUrl: string): Promise<void> {
  const [row] = await onSingleConnection(databaseUrl, (client) => clientRows(client, HAS_DEMONSTRATION));
  if (row?.found === true) {
    throw new StartError(
      'Die Datenbank enthält Demonstrationskonten mit bekanntem Passwort. Im Betrieb mit NODE_ENV=production ' +
        'startet Gremia damit nicht; bitte verwenden Sie eine eigene Datenbank.',
    );
  }
}
