import { statement } from '../database/statement';
import type { Sql } from '../database/unit-of-work';
import type { JournalEntry } from './journal-entry';
import { entryOf, entryRow } from './journal-row';

/** Entries of the journal `$1` after number `$2`, at most `$3` (null: all), with what is sealed in them. */
export const READ_ENTRIES = statement(
  entryRow,
  `SELECT e.seq, e.at, e.actor, e.audience, e.body, e.commitment, e.leaf_hash, e.command_id, e.command_digest, s.owner,
  s.salt, s.content
FROM journal_entry e LEFT JOIN journal_secret s ON s.meeting_id = e.meeting_id AND s.seq = e.seq
WHERE e.meeting_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3::int`,
);

/** A whole journal, within the transaction of `sql`: for those who make something anew from it. */
export async function readJournal(sql: Sql, meetingId: string): Promise<JournalEntry[]> {
  const rows = await sql.rows(READ_ENTRIES, [meetingId, 0, null]);
  return rows.map((row) => entryOf(meetingId, row));
}
