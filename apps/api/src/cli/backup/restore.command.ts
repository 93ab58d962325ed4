import { connectAsOwner } from '../../platform/database/migrate';
import { thisProcess } from '../command-context';
import { sentenceOf } from './backup-error';
import { inEmptyDatabase } from './empty-database';
import { assertNoOtherKey, keyFileOf, writeKey } from './journal-key-file';
import { restoreBackup } from './restore-backup';

/**
 * `gremia restore FILE`: fills an empty database from a backup. Exit code 0 when everything is there, 1 when nothing
 * was changed, 2 when the call was not understood.
 */
export async function run(args: readonly string[], context = thisProcess()): Promise<number> {
  const { variables, signal, say, complain } = context;
  const [path] = args;
  const databaseUrl = variables.DATABASE_URL;
  if (path === undefined || args.length > 1 || path.startsWith('-') || databaseUrl === undefined) {
    complain('Aufruf: npx gremia restore DATEI (füllt eine leere Datenbank; siehe docs/operations.md)');
    return 2;
  }
  try {
    await (await connectAsOwner(databaseUrl)).end();
    const keyFile = keyFileOf(variables);
    const { head, rows } = await inEmptyDatabase(databaseUrl, (target) =>
      restoreBackup(path, { signal, prepare: (found) => keyIsFree(keyFile, found.journalKey).then(() => target) }),
    );
    if (keyFile !== null && head.journalKey !== null) await writeKey(keyFile, head.journalKey);
    const day = new Date(head.madeAt).toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' });
    say(`Wiederhergestellt: ${rows.toLocaleString('de-DE')} Zeilen, Stand ${day}`);
    if (keyFile === null)
      say('Der Schlüssel der Journale kommt aus JOURNAL_KEY_FILE; bitte prüfen Sie, dass es der alte ist.');
    else if (head.journalKey === null)
      say('Der Schlüssel der Journale war nicht in der Sicherung; ohne ihn wird beim Start ein neuer erzeugt.');
    return 0;
  } catch (error) {
    complain(sentenceOf(error, path));
    return 1;
  }
}

async function keyIsFree(file: string | null, key: string | null): Promise<void> {
  if (file !== null && key !== null) await assertNoOtherKey(file, key);
}
