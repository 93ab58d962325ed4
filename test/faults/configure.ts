import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/**
 * Sets what an operator may set of the server, while it runs.
 *
 * @param directory in which the embedded database lies, with the password of its administrator
 */
export async function configure(
  directory: string,
  address: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const url = new URL(address);
  url.username = 'gremia_admin';
  url.password = (await readFile(join(directory, 'postgres-admin-password'), 'utf8')).trim();
  const client = new Client({ connectionString: url.href });
  await client.connect();
  for (const [name, value] of Object.entries(settings)) await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}
