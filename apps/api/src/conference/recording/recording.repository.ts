import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

const recordingFile = z.object({
  id: z.string(),
  meeting_id: z.string(),
  room: z.string(),
  identity: z.string(),
  name: z.string(),
  source: z.enum(['microphone', 'camera', 'screen']),
  track: z.string(),
  egress: z.string().nullable(),
  started_at: z.date(),
  stopped_at: z.date().nullable(),
  file_name: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  delete_on: z.string(),
  deleted_at: z.date().nullable(),
  deleted_why: z.enum(['day', 'early', 'objection', 'empty']).nullable(),
});
export type RecordingFile = z.output<typeof recordingFile>;
export type DeletedWhy = NonNullable<RecordingFile['deleted_why']>;

/** What is about to be recorded. */
export type NewRecording = Pick<RecordingFile, 'id' | 'meeting_id' | 'room' | 'identity' | 'name' | 'source' | 'track'>;

/** What lies in a file that is complete. */
export interface FileFacts {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The table `recording_file`: what was recorded of whom, where it lies and when it was deleted. Rows stay. */
@Injectable()
export class RecordingRepository {
  /** Answers false where another instance records the track already. @param kept days, and where midnight is */
  async begin(db: Db, file: NewRecording, now: Date, kept: { readonly days: number; readonly timeZone: string }) {
    const { id, meeting_id: meetingId, room, identity, name, source, track } = file;
    const values = [id, meetingId, room, identity, name, source, track, now, kept.days, kept.timeZone];
    return (await db.execute(BEGIN, values)) === 1;
  }

  /** Under which name it is written. Answers false where it is not wanted any more. */
  async began(db: Db, id: string, egress: string): Promise<boolean> {
    await db.execute(BEGAN, [id, egress]);
    return (await db.row(ONE, [id]))?.stopped_at === null;
  }

  async stopped(db: Db, ids: readonly string[], now: Date): Promise<void> {
    await db.execute(STOPPED, [ids, now]);
  }

  async completed(db: Db, id: string, { fileName, bytes, sha256 }: FileFacts): Promise<void> {
    await db.execute(COMPLETED, [id, fileName, bytes, sha256]);
  }

  /** Answers false where it was deleted before. */
  async deleted(db: Db, id: string, why: DeletedWhy, now: Date): Promise<boolean> {
    return (await db.execute(DELETED, [id, why, now])) === 1;
  }

  runningIn(db: Db, room: string): Promise<RecordingFile[]> {
    return db.rows(RUNNING, [room]);
  }

  /** What was begun and is not known to be complete. */
  unfinished(db: Db): Promise<RecordingFile[]> {
    return db.rows(UNFINISHED, []);
  }

  /** What may not be kept any longer. */
  overdue(db: Db, now: Date): Promise<RecordingFile[]> {
    return db.rows(OVERDUE, [now]);
  }

  keptOf(db: Db, meetingId: string, identity: string): Promise<RecordingFile[]> {
    return db.rows(KEPT_OF, [meetingId, identity]);
  }

  ofMeeting(db: Db, meetingId: string): Promise<RecordingFile[]> {
    return db.rows(OF_MEETING, [meetingId]);
  }

  recordingById(db: Db, id: string): Promise<RecordingFile | null> {
    return db.row(ONE, [id]);
  }
}

const COLUMNS = `id, meeting_id, room, identity, name, source, track, egress, started_at, stopped_at, file_name,
  bytes::float8 AS bytes, sha256, delete_on::text AS delete_on, deleted_at, deleted_why`;
const FROM = `SELECT ${COLUMNS} FROM recording_file`;

const BEGIN = `
INSERT INTO recording_file (id, meeting_id, room, identity, name, source, track, started_at, delete_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ($8::timestamptz AT TIME ZONE $10)::date + $9::int)
ON CONFLICT (room, track) WHERE stopped_at IS NULL DO NOTHING`;
const BEGAN = `UPDATE recording_file SET egress = $2 WHERE id = $1`;
const STOPPED = `UPDATE recording_file SET stopped_at = $2 WHERE id = ANY($1::uuid[]) AND stopped_at IS NULL`;
const COMPLETED = `UPDATE recording_file SET file_name = $2, bytes = $3, sha256 = $4
  WHERE id = $1 AND deleted_at IS NULL`;
const DELETED = `UPDATE recording_file SET deleted_at = $3, deleted_why = $2, stopped_at = coalesce(stopped_at, $3)
  WHERE id = $1 AND deleted_at IS NULL`;
const RUNNING = statement(recordingFile, `${FROM} WHERE room = $1 AND stopped_at IS NULL ORDER BY started_at, id`);
const UNFINISHED = statement(
  recordingFile,
  `${FROM} WHERE sha256 IS NULL AND deleted_at IS NULL ORDER BY started_at, id`,
);
const OVERDUE = statement(
  recordingFile,
  `${FROM} f WHERE deleted_at IS NULL AND delete_on <= ($1::timestamptz AT TIME ZONE
    (SELECT m.time_zone FROM municipality m LIMIT 1))::date ORDER BY started_at, id`,
);
const KEPT_OF = statement(
  recordingFile,
  `${FROM} WHERE meeting_id = $1 AND identity = $2 AND deleted_at IS NULL ORDER BY started_at, id`,
);
const OF_MEETING = statement(recordingFile, `${FROM} WHERE meeting_id = $1 ORDER BY started_at, id`);
const ONE = statement(recordingFile, `${FROM} WHERE id = $1`);
