import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import type { IncomingFile } from './incoming-file';

/** Bytes of every part of a content but the last; whoever reads by parts relies on it. */
const PART_BYTES = 256 * 1024;

/**
 * One unit of work at a time stores or forgets a content; else one could forget what another has just found to be
 * there.
 */
async function holdContent(db: Db, sha256: string): Promise<void> {
  await db.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
}

/**
 * Stores a content part by part, unless it is there already; at most one part is held in memory. It belongs to nothing
 * yet, and what belongs to nothing for an hour is forgotten.
 */
export async function storeContent(db: Db, file: IncomingFile, now: Date): Promise<void> {
  const { sha256, size } = file;
  await holdContent(db, sha256);
  const added = await db.execute(
    'INSERT INTO blob (sha256, size, created_at) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING',
    [sha256, size, now],
  );
  if (added === 0) return;
  for (let no = 0; no * PART_BYTES < size; no += 1)
    await db.execute('INSERT INTO blob_part (sha256, no, bytes) VALUES ($1, $2, $3)', [
      sha256,
      no,
      await file.read(no * PART_BYTES, PART_BYTES),
    ]);
}

/** Forgets a content that no attachment has. */
export async function forgetContent(db: Db, sha256: string): Promise<void> {
  await holdContent(db, sha256);
  await db.execute(
    'DELETE FROM blob b WHERE b.sha256 = $1 AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256)',
    [sha256],
  );
}

const known = z.object({ sha256: z.string() });
const STORED = statement(known, 'SELECT sha256 FROM blob WHERE sha256 = $1');
const OWNERLESS = statement(
  known,
  `SELECT sha256 FROM blob b WHERE created_at < $1::timestamptz - interval '1 hour'
    AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256) LIMIT 100`,
);

/** Whether a content is there; held until the unit of work ends, so that nobody forgets it meanwhile. */
export async function holdStoredContent(db: Db, sha256: string): Promise<boolean> {
  await holdContent(db, sha256);
  return (await db.row(STORED, [sha256])) !== null;
}

/** Contents that were stored for an attachment that never came about, because the process died in between. */
export async function ownerlessContents(db: Db, now: Date): Promise<string[]> {
  return (await db.rows(OWNERLESS, [now])).map(({ sha256 }) => sha256);
}
