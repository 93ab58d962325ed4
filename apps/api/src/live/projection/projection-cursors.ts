import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Sql } from '../../platform/database/unit-of-work';

const BEHIND = statement(
  z.object({ id: z.string() }),
  `SELECT m.id FROM meeting m
   WHERE EXISTS (SELECT FROM unnest($1::text[]) AS p (name)
     LEFT JOIN projection_cursor c ON c.name = p.name AND c.meeting_id = m.id
     WHERE (SELECT max(e.seq) FROM journal_entry e WHERE e.meeting_id = m.id) > coalesce(c.seq, 0))`,
);

const CURSOR = z.object({ name: z.string(), seq: z.number().int() });
const CURSORS = statement(
  CURSOR,
  'SELECT name, seq FROM projection_cursor WHERE meeting_id = $1 AND name = ANY ($2::text[])',
);
const LOCKED = statement(
  CURSOR,
  `SELECT name, seq FROM projection_cursor WHERE meeting_id = $1 AND name = ANY ($2::text[]) ORDER BY name FOR UPDATE`,
);

/** Meetings whose journal has entries that one of these projections has not applied. */
export async function meetingsBehind(sql: Sql, names: readonly string[]): Promise<string[]> {
  return (await sql.rows(BEHIND, [names])).map(({ id }) => id);
}

/** How far each of these projections has come in a journal, by name, as long as nobody moves on. */
export async function cursorsOf(
  sql: Sql,
  meetingId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return new Map((await sql.rows(CURSORS, [meetingId, names])).map(({ name, seq }) => [name, seq]));
}

/**
 * How far each of these projections has come in a journal, by name; where it never was, it stands before the first
 * entry. Others wait until this transaction ends.
 */
export async function lockCursors(
  sql: Sql,
  meetingId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  await sql.execute(
    `INSERT INTO projection_cursor (name, meeting_id, seq)
     SELECT name, $1, 0 FROM unnest($2::text[]) AS p (name) ORDER BY name ON CONFLICT DO NOTHING`,
    [meetingId, names],
  );
  return new Map((await sql.rows(LOCKED, [meetingId, names])).map(({ name, seq }) => [name, seq]));
}

export async function moveCursor(sql: Sql, meetingId: string, name: string, seq: number): Promise<void> {
  await sql.execute('UPDATE projection_cursor SET seq = $3 WHERE name = $1 AND meeting_id = $2', [
    name,
    meetingId,
    seq,
  ]);
}
