import { connectAsOwner } from '../../platform/database/migrate';
import { thisProcess } from '../command-context';
import { sentenceOf } from './backup-error';
import { keyFileOf, readKey } from './journal-key-file';
import { writeBackup } from './write-backup';

/**
 * `gremia backup FILE`: writes the whole database into a file. Exit code 0 when it is complete, 1 when there is none, 2
 * when the call was not understood.
 */
export async function run(args: readonly string[], context = thisProcess()): Promise<number> {
  const { variables, signal, say, complain } = context;
  const [path] = args;
  const databaseUrl = variables.DATABASE_URL;
  if (path === undefined || args.length > 1 || path.startsWith('-') || databaseUrl === undefined) {
    complain('Aufruf: npx gremia backup DATEI (sichert die Datenbank; siehe docs/operations.md)');
    return 2;
  }
  try {
    const client = await connectAsOwner(databaseUrl);
    try {
      const keyFile = keyFileOf(variables);
      const journalKey = keyFile === null ? null : await readKey(keyFile);
      const written = await writeBackup(client, path, { madeAt: new Date(), journalKey, signal });
      say(`Gesichert: ${path} (${written.tables} Tabellen, ${count(written.rows)} Zeilen, ${size(written.bytes)})`);
      say(
        'Die Datei enthält Geheimnisse (Passwort-Prüfwerte, nichtöffentliche Vorlagen, versiegelte Stimmen): ' +
          'Bewahren Sie sie verschlossen auf.',
      );
      if (keyFile === null)
        say('Der Schlüssel der Journale (JOURNAL_KEY_FILE) ist nicht darin; bitte sichern Sie ihn ebenfalls.');
      return 0;
    } finally {
      await client.end();
    }
  } catch (error) {
    complain(sentenceOf(error, path));
    return 1;
  }
}

const count = (value: number): string => value.toLocaleString('de-DE');
const size = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
