import { Injectable, Logger } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { z } from 'zod';
import { databaseFault } from '../database/database-errors';
import { readRows } from '../database/read-rows';
import { statement, type Statement } from '../database/statement';
import type { Sql } from '../database/unit-of-work';
import { ProblemError } from '../problem/problem-error';
import type { JournalEntry } from './journal-entry';
import { JournalPool } from './journal-pool';
import { entryOf, rowOf } from './journal-row';
import { journalSql } from './journal-sql';
import { READ_ENTRIES } from './read-journal';

const UNIQUE_VIOLATION = '23505';

/** Somebody else has appended meanwhile, or the journal is not the one the caller knows: read on and decide again. */
export class StaleJournalError extends Error {}

/** Thrown by what an append does together with its entries: what they rest on is no longer so. Nothing was written. */
export class NotAppendedError extends Error {}

/**
 * The database cannot be reached, or somebody holds what the journal needs. An append that ends so may or may not be in
 * the journal.
 */
export class JournalAwayError extends ProblemError {
  constructor(override readonly cause: unknown) {
    super('not-ready');
  }
}

/** Where a journal ends: number of entries and hash of the last one. */
export interface JournalHead {
  readonly seq: number;
  readonly leafHash: string | null;
}

/** The journals' table. Knows how to append and to read; there is nothing else that can be done to a journal. */
@Injectable()
export class JournalStore {
  private readonly logger = new Logger(JournalStore.name);

  constructor(private readonly connections: JournalPool) {}

  /**
   * Appends entries in one statement, which is one commit: all of them are durable when the promise is fulfilled, or
   * none is.
   *
   * @param head what the entries were decided on; nothing is written unless the journal ends exactly there
   * @param within milliseconds after which nobody waits for the database any more
   * @param together what is asked and changed in the same transaction, before the entries are written
   * @throws StaleJournalError when it does not; NotAppendedError of `together`; JournalAwayError when nobody knows
   */
  async append(
    meetingId: string,
    head: JournalHead,
    entries: readonly JournalEntry[],
    within?: number,
    together?: (sql: Sql) => Promise<void>,
  ): Promise<void> {
    const values = [meetingId, `[${entries.map(rowOf).join(',')}]`, head.seq, head.leafHash];
    const write = { name: 'journal-append', text: APPEND, values };
    await this.asking(async () => {
      if (together === undefined) return assertAppended(await this.connections.query(write, within), entries, head);
      return this.connections.transaction(async (ask) => {
        await together(journalSql(ask));
        assertAppended(await ask(write), entries, head);
      }, within);
    });
  }

  /** The entries that follow, in order, or the first `most` of them. `within`: see `append`. */
  async readAfter(meetingId: string, seq: number, within?: number, most?: number): Promise<JournalEntry[]> {
    const values = [meetingId, seq, most ?? null];
    const rows = await this.rows('journal-read', READ_ENTRIES, values, within);
    const entries = rows.map((row) => entryOf(meetingId, row));
    for (const { event, seq: at } of entries)
      if (event.kind === 'unread')
        this.logger.error({ meetingId, seq: at, of: event.of, why: event.why }, 'an entry is not understood');
    return entries;
  }

  /** The last `seq` of each of these journals; journals without an entry are left out. */
  async heads(meetingIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.rows('journal-heads', HEADS, [meetingIds]);
    return new Map(rows.flatMap(({ id, seq }) => (seq === null ? [] : [[id, seq] as const])));
  }

  /** @throws StaleJournalError, JournalAwayError */
  private async rows<C extends z.ZodObject>(
    name: string,
    read: Statement<C>,
    values: unknown[],
    within?: number,
  ): Promise<z.output<C>[]> {
    const { rows } = await this.asking(() => this.connections.query({ name, text: read.sql, values }, within));
    return readRows(read, rows);
  }

  private async asking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StaleJournalError || error instanceof NotAppendedError) throw error;
      // Whatever is not an answer of the server leaves open what has become of the question.
      if (!(error instanceof DatabaseError) || databaseFault(error) !== 'other') throw new JournalAwayError(error);
      if (error.code === UNIQUE_VIOLATION) throw new StaleJournalError(error.message);
      throw error;
    }
  }
}

function assertAppended(
  { rowCount }: { readonly rowCount: number | null },
  entries: readonly JournalEntry[],
  head: JournalHead,
): void {
  if (rowCount !== entries.length) throw new StaleJournalError(`the journal does not end at ${head.seq}`);
}

const COLUMNS = 'seq, at, actor, audience, kind, body, commitment, leaf_hash, command_id, command_digest';

// The last known entry is asked for by place and hash: after a restored backup the memory of an instance may know more
// than the database.
/** Everything that an append is to the database; exported for those who measure what it costs. */
export const APPEND = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS entry(seq int, at timestamptz, actor uuid, audience text, kind text,
    body jsonb, commitment text, leaf_hash text,
    command_id uuid, command_digest text, owner uuid, salt text, content jsonb)
  WHERE $3::int = 0 OR EXISTS (SELECT FROM journal_entry last WHERE last.meeting_id = $1 AND last.seq = $3
    AND last.leaf_hash = $4::text)),
secrets AS (INSERT INTO journal_secret (meeting_id, seq, owner, salt, content) SELECT $1, seq, owner, salt, content
  FROM incoming WHERE salt IS NOT NULL)
INSERT INTO journal_entry (meeting_id, ${COLUMNS}) SELECT $1, ${COLUMNS} FROM incoming`;

const HEADS = statement(
  z.object({ id: z.string(), seq: z.number().nullable() }),
  `SELECT id, (SELECT max(seq) FROM journal_entry WHERE meeting_id = id) AS seq
  FROM unnest($1::uuid[]) AS id`,
);
