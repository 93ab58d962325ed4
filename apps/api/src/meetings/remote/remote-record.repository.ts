import { Injectable } from '@nestjs/common';
import type { RemoteConfirmationInput } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db, Sql } from '../../platform/database/unit-of-work';
import {
  storedConfirmation,
  storedEmergency,
  storedRemoteRecord,
  type StoredRemoteRecord,
} from '../../platform/records/stored-emergency';
import { ruleColumns, selectRules } from '../../platform/records/stored-rules';

const RECORD = statement(
  z.object({
    id: z.string(),
    committee_id: z.string(),
    day: z.string(),
    public_room: z.string().nullable(),
    begun: z.boolean(),
    ...ruleColumns,
    emergency: storedEmergency.nullable(),
    remote_record: storedRemoteRecord.nullable(),
    remote_revision: z.number(),
    remote_confirmation: storedConfirmation.nullable(),
  }),
  `SELECT m.id, m.committee_id, (m.starts_at AT TIME ZONE y.time_zone)::date AS day, m.public_room,
     EXISTS (SELECT FROM journal_entry j WHERE j.meeting_id = m.id) AS begun, ${selectRules}, c.emergency,
     m.remote_record, m.remote_revision, m.remote_confirmation
   FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
   WHERE m.id = $1`,
);
export type RemoteRecordRow = Readonly<RowOf<typeof RECORD>>;

/** The meeting of the body just before $1, if an emergency was declared for it on which nobody has decided yet. */
const PENDING = statement(
  z.object({ id: z.string(), title: z.string(), day: z.string(), record: storedRemoteRecord }),
  `SELECT p.id, p.title, p.day, p.record FROM meeting m CROSS JOIN LATERAL (
     SELECT e.id, e.title, (e.starts_at AT TIME ZONE y.time_zone)::date AS day, e.remote_record AS record,
       e.remote_confirmation AS confirmation
     FROM meeting e JOIN committee c ON c.id = e.committee_id JOIN municipality y ON y.id = c.municipality_id
     WHERE e.committee_id = m.committee_id AND e.starts_at < m.starts_at AND NOT e.rehearsal AND e.state <> 'cancelled'
     ORDER BY e.starts_at DESC LIMIT 1) p
   WHERE m.id = $1 AND p.confirmation IS NULL AND jsonb_typeof(p.record -> 'declaration') = 'object'`,
);
export type PendingEmergency = Readonly<RowOf<typeof PENDING>>;

/** What is on record of a meeting for connected members: columns of the table `meeting`. */
@Injectable()
export class RemoteRecordRepository {
  read = (sql: Sql, meetingId: string): Promise<RemoteRecordRow | null> => sql.row(RECORD, [meetingId]);
  pending = (sql: Sql, meetingId: string): Promise<PendingEmergency | null> => sql.row(PENDING, [meetingId]);

  async save(db: Db, meetingId: string, record: StoredRemoteRecord, publicRoom: string, now: Date): Promise<void> {
    await db.execute(
      `UPDATE meeting SET remote_record = $2, public_room = nullif($3, ''), remote_revision = remote_revision + 1,
         revision = revision + 1, changed_at = $4
       WHERE id = $1`,
      [meetingId, JSON.stringify(record), publicRoom, now],
    );
  }

  async confirm(db: Db, meetingId: string, confirmation: RemoteConfirmationInput): Promise<void> {
    await db.execute('UPDATE meeting SET remote_confirmation = $2 WHERE id = $1', [
      meetingId,
      JSON.stringify(confirmation),
    ]);
  }
}
