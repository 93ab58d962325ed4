import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { onSingleConnection } from '../../platform/database/single-connection';
import { statement } from '../../platform/database/statement';

const LOOK_MILLISECONDS = 500;

/** Those of the server's own processes have no user. */
const OPEN = statement(
  z.object({ login: z.string(), connections: z.number() }),
  `SELECT usename AS login, count(*)::int AS connections FROM pg_stat_activity
   WHERE datname = $1 AND pid <> pg_backend_pid() AND usename IS NOT NULL GROUP BY usename ORDER BY usename`,
);

/**
 * Waits until nobody is connected to a database.
 *
 * @param url signs in on its server
 * @returns who still is when the time has passed, such as „gremia_neustadt (3)“; empty when nobody is
 * @throws AbortError when the person breaks off
 */
export function waitForNobody(
  url: string,
  name: string,
  { milliseconds, signal }: { readonly milliseconds: number; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  return onSingleConnection(url, async (client) => {
    const until = performance.now() + milliseconds;
    for (;;) {
      const open = await clientRows(client, OPEN, [name]);
      if (open.length === 0 || performance.now() >= until)
        return open.map(({ login, connections }) => `${login} (${connections})`).join(', ');
      await sleep(LOOK_MILLISECONDS, undefined, { signal });
    }
  });
}
