import { Injectable } from '@nestjs/common';
import type { RecordingList, RecordingView } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { may } from '../../platform/actor/may';
import { statement } from '../../platform/database/statement';
import { UnitOfWork, type Sql } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { RecordingRepository, type RecordingFile } from './recording.repository';

/** The recordings of a meeting, for whoever writes its minutes. */
@Injectable()
export class RecordingsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingRepository,
  ) {}

  /** @throws ProblemError `not-found` where the person does not write the minutes of it */
  execute(actor: Actor, meetingId: string): Promise<RecordingList> {
    return this.unitOfWork.readSnapshot(async (sql) => {
      await assertWrites(sql, actor, meetingId);
      const files = await this.recordings.ofMeeting(sql, meetingId);
      return { recordings: files.flatMap(viewOf) };
    });
  }

  /** @throws ProblemError `not-found`, also for one that is deleted */
  kept(actor: Actor, meetingId: string, id: string): Promise<RecordingFile> {
    return this.unitOfWork.readSnapshot(async (sql) => {
      await assertWrites(sql, actor, meetingId);
      const file = await this.recordings.recordingById(sql, id);
      if (file?.meeting_id !== meetingId || file.deleted_at !== null) throw new ProblemError('not-found');
      return file;
    });
  }
}

const COMMITTEE = statement(z.object({ committee_id: z.string() }), `SELECT committee_id FROM meeting WHERE id = $1`);

async function assertWrites(sql: Sql, actor: Actor, meetingId: string): Promise<void> {
  const meeting = await sql.row(COMMITTEE, [meetingId]);
  if (meeting === null || !may(actor, 'write-minutes', { committeeId: meeting.committee_id }))
    throw new ProblemError('not-found');
}

/** One in which nothing was is none. */
function viewOf(file: RecordingFile): RecordingView[] {
  const { deleted_why: gone } = file;
  if (gone === 'empty') return [];
  const { id, name, source, bytes, sha256, delete_on: deleteOn } = file;
  const [from, until] = [file.started_at.toISOString(), file.stopped_at?.toISOString() ?? null];
  return [{ id, name, source, from, until, bytes, sha256, deleteOn, gone }];
}
