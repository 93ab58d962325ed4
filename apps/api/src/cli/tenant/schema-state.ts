import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { connectAsOwner } from '../../platform/database/migrate';
import { MIGRATIONS } from '../../platform/database/migrations';
import { statement } from '../../platform/database/statement';
import { sentenceOf } from '../backup/backup-error';

const MADE = statement(z.object({ made: z.boolean() }), `SELECT to_regclass('public.migrations') IS NOT NULL AS made`);
const RUN = statement(z.object({ name: z.string() }), 'SELECT name FROM migrations');

/** How the database of a municipality stands to this release, in a few German words. */
export async function schemaState(databaseUrl: string): Promise<string> {
  try {
    const client = await connectAsOwner(databaseUrl);
    try {
      const [table] = await clientRows(client, MADE);
      if (table?.made !== true) return 'leer';
      const names = new Set((await clientRows(client, RUN)).map(({ name }) => name));
      const missing = MIGRATIONS.filter(({ name }) => !names.has(name)).length;
      if (missing > 0) return missing === 1 ? 'eine Änderung steht aus' : `${missing} Änderungen stehen aus`;
      return names.size > MIGRATIONS.length ? 'von einer neueren Version' : 'auf dem Stand';
    } finally {
      await client.end();
    }
  } catch (error) {
    return sentenceOf(error, '');
  }
}
