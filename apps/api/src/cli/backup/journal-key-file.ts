import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ownKeyFile } from '../../platform/journal/journal-key';
import { BackupError } from './backup-error';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The file with the journals' key where Gremia keeps it itself; null when JOURNAL_KEY_FILE names one, which is then the
 * operator's to keep.
 */
export const keyFileOf = ({ JOURNAL_KEY_FILE, GREMIA_DATA }: Variables): string | null =>
  JOURNAL_KEY_FILE ? null : ownKeyFile(GREMIA_DATA || 'data');

/** The key in this file; null when there is none. */
export async function readKey(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** @throws BackupError when another key is there: one of the two would be lost */
export async function assertNoOtherKey(file: string, key: string): Promise<void> {
  const present = await readKey(file);
  if (present === null || present.trim() === key.trim()) return;
  throw new BackupError(
    `Die Sicherung bringt den Schlüssel der Journale mit, in ${file} liegt aber schon ein anderer. Bitte legen Sie ` +
      'ihn beiseite oder nennen Sie mit GREMIA_DATA ein neues Verzeichnis; es wurde nichts geändert.',
  );
}

/** Leaves a key that is there as it is. */
export async function writeKey(file: string, key: string): Promise<void> {
  if ((await readKey(file)) !== null) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, key, { mode: 0o600, flag: 'wx' });
}
