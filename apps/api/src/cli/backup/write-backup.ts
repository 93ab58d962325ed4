import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { statement } from '../../platform/database/statement';
import { BackupError } from './backup-error';
import { comment, copyLine, copyTarget, FORMAT, MAGIC, TERMINATOR } from './backup-format';
import type { BackupHead, BackupPart, BackupTable } from './backup-format';
import { sequencesOf, storedTables } from './stored-tables';
import { RowCount } from './text-blocks';

export interface WrittenBackup {
  readonly tables: number;
  readonly rows: number;
  /** Size of the file. */
  readonly bytes: number;
}

/** Everything that follows sees the database as it is now, and texts and times are written the same way everywhere. */
const SNAPSHOT = `
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL client_encoding = 'UTF8';
SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`;

/**
 * Writes one consistent state of the database into a file that only its owner may read. Nothing appears under the
 * file's name before it is complete and on the disk.
 *
 * Where it fails, a table may be in the middle of being read, and the connection answers nothing else before that is
 * read to its end: then nothing is asked of it any more, and the caller ends it.
 *
 * @throws BackupError when the file is there already or the database is none of Gremia
 */
export async function writeBackup(
  client: ClientBase,
  path: string,
  { madeAt, journalKey, signal }: { madeAt: Date; journalKey: string | null; signal?: AbortSignal },
): Promise<WrittenBackup> {
  if (await exists(path)) throw new BackupError(`Diese Datei gibt es schon; sie wurde nicht überschrieben: ${path}`);
  const draft = `${path}.part`;
  await client.query(SNAPSHOT);
  try {
    const head: BackupHead = {
      madeAt: madeAt.toISOString(),
      migrations: await migrationsOf(client),
      tables: await storedTables(client),
      sequences: await sequencesOf(client),
      journalKey,
    };
    await rm(draft, { force: true });
    const counted = { rows: 0 };
    await pipeline(
      Readable.from(textOf(client, head, counted), { objectMode: false }),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flags: 'wx' }),
      { signal },
    );
    await sync(draft);
    await rename(draft, path);
    await client.query('ROLLBACK');
    return { tables: head.tables.length, rows: counted.rows, bytes: (await stat(path)).size };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function* textOf(client: ClientBase, head: BackupHead, counted: { rows: number }): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of content(client, head, counted)) {
    hash.update(piece);
    yield piece;
  }
  yield Buffer.from(comment({ end: true, parts: head.tables.length, sha256: hash.digest('hex') }));
}

async function* content(client: ClientBase, head: BackupHead, counted: { rows: number }): AsyncGenerator<Buffer> {
  yield Buffer.from(`${MAGIC}${FORMAT}\n${comment(head)}`);
  for (const table of head.tables) {
    yield Buffer.from(copyLine(table));
    const count = new RowCount();
    yield* count.encryptInBlocks(rowsOf(client, table));
    counted.rows += count.rows;
    const part: BackupPart = { table: table.name, rows: count.rows, sha256: count.sha256() };
    yield Buffer.from(TERMINATOR + comment(part));
  }
}

function rowsOf(client: ClientBase, table: BackupTable): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
}

const MIGRATIONS_RUN = statement(z.object({ name: z.string() }), 'SELECT name FROM migrations ORDER BY timestamp');

async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public'
    AND tablename = 'migrations'`);
  if (tables.length === 0)
    throw new BackupError('Diese Datenbank enthält keine Daten von Gremia; es gibt nichts zu sichern.');
  return (await clientRows(client, MIGRATIONS_RUN)).map(({ name }) => name);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
