import { rename } from 'node:fs/promises';
import { printNoteKey, signKeyChange, type NoteKey } from '@gremia/journal';
import type { Client } from 'pg';
import type { AppConfig } from '../../platform/config/app-config';
import { clientRows } from '../../platform/database/client-rows';
import { keyIn, makeKey, ownKeyFile } from '../../platform/journal/journal-key';
import { changeOf, KEY_CHANGES } from '../../platform/journal/key-changes';
import { StartError } from '../../platform/start-error';

/** What took the place of the old key, and where its secret half lies. */
export interface Rotated {
  readonly to: NoteKey;
  readonly file: string;
}

/**
 * Puts a new key in the place of the old one. Broken off at any moment it can be called again: the new key is made
 * first, then recorded, then laid where the old one lies.
 *
 * @throws StartError where the key at hand is not the one that was put in last
 */
export async function rotateKey(
  client: Client,
  config: AppConfig,
  { to, now }: { readonly to: string | null; readonly now: Date },
): Promise<Rotated> {
  const file = config.journalKeyFile ?? ownKeyFile(config.dataDirectory);
  if (config.journalKeyFile === null) makeKey(file);
  const target = to ?? `${file}.next`;
  makeKey(target);
  const [from, next] = [keyIn(file, config), keyIn(target, config)];
  if (printNoteKey(from.noteKey) === printNoteKey(next.noteKey))
    throw new StartError(`In ${target} liegt der Schlüssel, der schon gilt. Es wurde nichts geändert.`);
  await client.query('BEGIN');
  await client.query('LOCK TABLE journal_key_change IN EXCLUSIVE MODE');
  const changes = await clientRows(client, KEY_CHANGES, []);
  const last = changes.at(-1);
  const head = last === undefined ? null : printNoteKey(changeOf(last.note).to);
  if (head !== printNoteKey(next.noteKey)) {
    if (head !== null && head !== printNoteKey(from.noteKey)) {
      await client.query('ROLLBACK');
      throw new StartError(
        `Der Schlüssel in ${file} ist nicht der, der zuletzt eingesetzt wurde. Bitte legen Sie diesen dorthin; es ` +
          'wurde nichts geändert.',
      );
    }
    const change = { at: now.toISOString(), from: from.noteKey, to: next.noteKey };
    await client.query('INSERT INTO journal_key_change (no, note, at) VALUES ($1, $2, $3)', [
      changes.length + 1,
      signKeyChange(change, from.sign, next.sign),
      now,
    ]);
  }
  await client.query('COMMIT');
  if (to === null) await rename(target, file);
  return { to: next.noteKey, file: to ?? file };
}
