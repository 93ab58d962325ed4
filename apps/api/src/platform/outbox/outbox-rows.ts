import { z } from 'zod';
import { statement, type RowOf } from '../database/statement';
import type { Sql } from '../database/unit-of-work';
import { lastingEvent, type LastingEvent } from '../events/domain-event';

/** Handed over at once at most; what is left comes with the next look. */
const MOST_AT_ONCE = 500;

const WAITING = statement(
  z.object({ waiting: z.boolean() }),
  'SELECT EXISTS (SELECT FROM outbox WHERE failed_at IS NULL AND reader = ANY ($1::text[])) AS waiting',
);

const DUE = statement(
  z.object({ id: z.string(), reader: z.string() }),
  `SELECT o.id, o.reader FROM outbox o WHERE o.failed_at IS NULL AND o.reader = ANY ($1::text[])
    AND NOT EXISTS (SELECT FROM jobs.job j WHERE j.name = o.reader AND j.id = o.id)
    AND NOT EXISTS (SELECT FROM outbox earlier WHERE earlier.failed_at IS NULL AND earlier.reader = o.reader
      AND earlier.aggregate = o.aggregate AND earlier.no < o.no)
   ORDER BY o.no LIMIT ${MOST_AT_ONCE}`,
);

const HELD = statement(
  z.object({ event: lastingEvent }),
  'SELECT event FROM outbox WHERE id = $1 AND failed_at IS NULL FOR UPDATE',
);

const FAILED = statement(
  z.object({ id: z.string(), reader: z.string(), error: z.string() }),
  `UPDATE outbox o SET failed_at = now(),
     error = coalesce(j.output ->> 'message', j.output -> 'value' ->> 'message', 'unknown')
   FROM jobs.job j WHERE j.name = o.reader AND j.id = o.id AND j.state = 'failed' AND o.failed_at IS NULL
   RETURNING o.id, o.reader, o.error`,
);

const GIVEN_UP = statement(
  z.object({ reader: z.string(), event: z.string(), about: z.string(), failedAt: z.string(), error: z.string() }),
  `SELECT reader, event ->> 'name' AS event, aggregate AS about, to_char(failed_at, 'DD.MM.YYYY HH24:MI') AS "failedAt",
     error FROM outbox WHERE failed_at IS NOT NULL ORDER BY no`,
);

const COUNTS = statement(
  z.object({ waiting: z.number(), failed: z.number() }),
  `SELECT count(*) FILTER (WHERE failed_at IS NULL) AS waiting, count(failed_at) AS failed FROM outbox`,
);

export const isAnythingWaiting = async (sql: Sql, readers: readonly string[]): Promise<boolean> =>
  (await sql.row(WAITING, [readers]))?.waiting === true;

/**
 * What these readers may work on and nobody has made a job of. Of the events about one and the same thing, a reader
 * gets the next one when it is done with the one before.
 */
export const dueRows = (sql: Sql, readers: readonly string[]): Promise<{ id: string; reader: string }[]> =>
  sql.rows(DUE, [readers]);

/** The event of a row, held until the transaction ends; null when somebody has been done with it. */
export const heldEvent = async (sql: Sql, id: string): Promise<LastingEvent | null> =>
  (await sql.row(HELD, [id]))?.event ?? null;

export async function deleteRow(sql: Sql, id: string): Promise<void> {
  await sql.execute('DELETE FROM outbox WHERE id = $1', [id]);
}

/** Notes which events their reader has given up on; gives those that are new among them. */
export const noteFailed = (sql: Sql): Promise<{ id: string; reader: string; error: string }[]> => sql.rows(FAILED);

export const countRows = async (sql: Sql): Promise<{ waiting: number; failed: number }> =>
  (await sql.row(COUNTS)) ?? { waiting: 0, failed: 0 };

export type GivenUpEvent = RowOf<typeof GIVEN_UP>;

/** Events that their reader has given up, oldest first. */
export const givenUp = (sql: Sql): Promise<GivenUpEvent[]> => sql.rows(GIVEN_UP);

/** Gives every event that was given up to its reader again, as a new job. Gives how many they were. */
export const giveAgain = (sql: Sql): Promise<number> =>
  sql.execute('UPDATE outbox SET id = gen_random_uuid(), failed_at = NULL, error = NULL WHERE failed_at IS NOT NULL');
