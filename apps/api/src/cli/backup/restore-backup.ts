import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DatabaseError, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { z } from 'zod';
import { BackupError, codeOf } from './backup-error';
import { backupEnd, backupHead, backupPart, copyLine, copyTarget, FORMAT, MAGIC } from './backup-format';
import type { BackupHead, BackupTable } from './backup-format';
import { storedTables } from './stored-tables';
import { damaged, RowCount, TextBlocks } from './text-blocks';

/** What a restore needs of the place where it restores to. */
export interface Target {
  /** Connected as the owner, inside the transaction of the restore. */
  readonly client: ClientBase;
  /** Makes the tables as these migrations make them; @throws BackupError when one is unknown. */
  migrate(names: readonly string[]): Promise<void>;
}

/**
 * Fills an empty database with what a backup holds, and checks every count and hash on the way. The caller commits, or
 * rolls everything back when this throws.
 *
 * @throws BackupError when the file is none, damaged, or written by a newer version
 */
export async function restoreBackup(
  path: string,
  { prepare, signal }: { prepare: (head: BackupHead) => Promise<Target>; signal?: AbortSignal },
): Promise<{ head: BackupHead; rows: number }> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  const reading = pipeline(file, unpacked, { signal });
  // Whoever reads from `unpacked` gets the error as well.
  reading.catch(() => undefined);
  try {
    return await restoreText(new TextBlocks(unpacked[Symbol.asyncIterator]() as AsyncIterator<Buffer>), prepare);
  } catch (error) {
    throw isZlibError(error) ? damaged() : error;
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

async function restoreText(
  text: TextBlocks,
  prepare: (head: BackupHead) => Promise<Target>,
): Promise<{ head: BackupHead; rows: number }> {
  assertFormat(await firstLine(text));
  const head = read(backupHead, await text.line());
  const { client, migrate } = await prepare(head);
  await migrate(head.migrations);
  assertSameTables(await storedTables(client), head.tables);
  let rows = 0;
  for (const table of head.tables) rows += await fillTable(client, text, table);
  const sha256 = text.sha256();
  const end = read(backupEnd, await text.line());
  if (end.sha256 !== sha256 || end.parts !== head.tables.length || (await text.line()) !== null) throw damaged();
  for (const { name, last } of head.sequences)
    if (last !== null) await client.query('SELECT setval($1::regclass, $2)', [`public."${name}"`, last]);
  return { head, rows };
}

async function fillTable(client: ClientBase, text: TextBlocks, table: BackupTable): Promise<number> {
  if (`${(await text.line()) ?? ''}\n` !== copyLine(table)) throw damaged();
  const count = new RowCount();
  const into = client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`));
  await pipeline(Readable.from(count.encryptInBlocks(text.rows()), { objectMode: false }), into).catch(
    (error: unknown) => {
      throw isRefusedData(error) ? damaged() : error;
    },
  );
  const part = read(backupPart, await text.line());
  const same = part.table === table.name && part.rows === count.rows && part.sha256 === count.sha256();
  if (!same || into.rowCount !== part.rows) throw damaged();
  return part.rows;
}

/** What cannot be unpacked from its beginning is another file; later it is damage. */
function firstLine(text: TextBlocks): Promise<string | null> {
  return text.line().catch((error: unknown) => {
    throw isZlibError(error) || error instanceof BackupError ? foreign() : error;
  });
}

function assertFormat(line: string | null): void {
  if (line === null || !line.startsWith(MAGIC)) throw foreign();
  const format = Number(line.slice(MAGIC.length));
  if (!Number.isInteger(format) || format < 1) throw foreign();
  if (format > FORMAT) throw newer();
}

function read<T>(schema: z.ZodType<T>, line: string | null): T {
  if (line === null || !line.startsWith('-- ')) throw damaged();
  const parsed = schema.safeParse(jsonOf(line.slice('-- '.length)));
  if (!parsed.success) throw damaged();
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged();
  }
}

function assertSameTables(made: readonly BackupTable[], wanted: readonly BackupTable[]): void {
  const names = (tables: readonly BackupTable[]): string => tables.map(copyTarget).sort().join('\n');
  if (names(made) !== names(wanted)) throw damaged();
}

const isZlibError = (error: unknown): boolean => codeOf(error).startsWith('Z_');

/** Rows that the database does not take: no value of the column's type, or against a constraint. */
const isRefusedData = (error: unknown): boolean => error instanceof DatabaseError && /^(22|23)/.test(error.code ?? '');

const foreign = (): BackupError => new BackupError('Diese Datei ist keine Sicherung von Gremia.');

export const newer = (): BackupError =>
  new BackupError(
    'Diese Sicherung wurde von einer neueren Version von Gremia geschrieben. Bitte stellen Sie sie mit dieser ' +
      'wieder her; es wurde nichts geändert.',
  );
