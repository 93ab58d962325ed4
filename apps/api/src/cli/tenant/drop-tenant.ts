import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { DEFAULT_TENANT, type Variables } from '../../platform/tenancy/tenant';
import { readTenantFile, tenantDirectory, writeTenantFile, type TenantFile } from '../../platform/tenancy/tenant-file';
import { databaseUrlOf } from '../../platform/tenancy/tenant-list';
import { BackupError, codeOf } from '../backup/backup-error';
import { waitForNobody } from './open-connections';
import type { DroppedTenant } from './tenant-arguments';
import { contentsOf } from './tenant-contents';
import { dropUnusedDatabase } from './tenant-database';

const IN_USE = '55006';

interface Dropping {
  readonly variables: Variables;
  readonly signal?: AbortSignal | undefined;
  readonly say: (line: string) => void;
  /** Asks the person; null where nobody can be asked. */
  readonly ask: (question: string) => Promise<string | null>;
}

/**
 * Deletes a municipality for ever: database and login that `createTenant` made, uploads, journal key, and its entry.
 * It is taken out of service first; while somebody is still connected nothing is deleted and it goes back into service.
 *
 * @returns whether the database stays, because it was not made by us
 * @throws BackupError with a sentence
 */
export async function dropTenant(dropping: Dropping, wanted: DroppedTenant): Promise<{ databaseStays: boolean }> {
  const { variables } = dropping;
  const { key } = wanted;
  const data = variables.GREMIA_DATA || 'data';
  const directory = tenantDirectory(data, key);
  assertThere(key, directory);
  const file = readTenantFile(data, key);
  await confirm(dropping, wanted, file);
  await writeTenantFile(data, key, { ...file, leaves: true });
  try {
    const databaseStays = await dropWhenUnused(dropping, file, wanted.wait);
    await rm(directory, { recursive: true, force: true });
    return { databaseStays };
  } catch (error) {
    // What has begun to be deleted is not served any more; the same command goes on with it.
    if (!(error instanceof BegunError)) await writeTenantFile(data, key, { ...file, leaves: false });
    throw error instanceof BegunError ? error.cause : error;
  }
}

/** The database is away, or may be. */
class BegunError extends Error {}

function assertThere(key: string, directory: string): void {
  if (key === DEFAULT_TENANT)
    throw new BackupError(
      'Die erste Gemeinde liegt im Datenverzeichnis selbst; sie wird gelöscht, indem man dieses Verzeichnis (oder ' +
        'die Datenbank aus DATABASE_URL) entfernt.',
    );
  if (!existsSync(directory)) throw new BackupError(`Eine Gemeinde „${key}“ gibt es hier nicht.`);
}

async function confirm({ variables, say, ask }: Dropping, wanted: DroppedTenant, file: TenantFile): Promise<void> {
  const { key } = wanted;
  const { words, inSession } = await contentsOf(databaseUrlOf(variables, file));
  if (inSession.length > 0)
    throw new BackupError(`Dort läuft eine Sitzung (${inSession.join(', ')}); es wurde nichts gelöscht.`);
  say(`Gelöscht wird ${file.name} (${key}): ${words}, dazu alle Anlagen und der Journalschlüssel.`);
  say(`Das lässt sich nicht rückgängig machen. Vorher sichern: npx gremia backup DATEI --tenant ${key}`);
  const given = wanted['yes-delete'] ?? (await ask(`Zur Bestätigung die Kennung noch einmal eingeben (${key}): `));
  if (given === null)
    throw new BackupError(`Ohne Bestätigung wird nichts gelöscht. Bestätigen mit --yes-delete ${key}`);
  if (given.trim() !== key)
    throw new BackupError(`„${given.trim()}“ ist nicht die Kennung „${key}“; es wurde nichts gelöscht.`);
}

/** Whether the database stays. */
async function dropWhenUnused(
  { variables, signal, say }: Dropping,
  { database }: TenantFile,
  waitSeconds: number,
): Promise<boolean> {
  const own = 'name' in database;
  const url = own ? variables.DATABASE_ADMIN_URL || (variables.DATABASE_URL ?? '') : database.url;
  const name = own ? database.name : decodeURIComponent(new URL(url).pathname.slice(1));
  say('Ein laufendes Gremia gibt die Gemeinde jetzt frei …');
  const connected = await waitForNobody(url, name, { milliseconds: waitSeconds * 1_000, signal });
  if (connected !== '') throw stillConnected(connected);
  if (!own) return true;
  try {
    await dropUnusedDatabase(url, database);
    return false;
  } catch (error) {
    if (codeOf(error) === IN_USE) throw stillConnected(database.user);
    throw new BegunError('dropping', { cause: error });
  }
}

const stillConnected = (who: string): BackupError =>
  new BackupError(
    `Mit der Datenbank dieser Gemeinde ist noch verbunden: ${who}. Es wurde nichts gelöscht. Beenden Sie diese ` +
      'Verbindungen (andere Instanzen von Gremia, Sicherungen, psql), und rufen Sie den Befehl noch einmal auf.',
  );
