import { readFile } from 'node:fs/promises';
import { migrate } from '../../platform/database/migrate';
import { onSingleConnection } from '../../platform/database/single-connection';
import { thisProcess } from '../command-context';
import { howToUse } from '../start-code/first-start-code';
import { setupFile } from './setup-file';
import { setUpMunicipality } from './setup-municipality';

/**
 * `gremia setup FILE.json`: brings a database in which no body was set up to this version and writes a municipality
 * into it. Exit code 0 when it is there, 1 when nothing was changed.
 */
export async function run([path]: readonly string[], context = thisProcess()): Promise<number> {
  const { variables, say, complain } = context;
  const databaseUrl = variables.DATABASE_URL;
  if (path === undefined || databaseUrl === undefined) {
    complain('Aufruf: npx gremia setup DATEI.json (Aufbau der Datei: docs/operations.md)');
    return 2;
  }
  try {
    const read = setupFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!read.success) {
      complain(
        [
          'Die Datei ist nicht vollständig:',
          ...read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`),
        ].join('\n'),
      );
      return 1;
    }
    await migrate(databaseUrl);
    const accounts = await onSingleConnection(databaseUrl, (client) => setUpMunicipality(client, read.data));
    say(`${read.data.municipality.name} ist eingerichtet. ${howToUse(variables.PUBLIC_URL ?? '')}`);
    for (const { name, login, code } of accounts) say(`  ${login.padEnd(24)} ${code}  ${name}`);
    return 0;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
