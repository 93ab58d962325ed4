import { Injectable } from '@nestjs/common';
import type { Action, MeetingWriting } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { MeetingWritings } from '../platform/ports/writing.port';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, meetingReaderParams } from '../platform/records/meeting-access';

const READABLE = statement(
  z.object({ committee_id: z.string() }),
  `SELECT m.committee_id FROM meeting m WHERE m.id = $7 AND ${isReadable('m')}`,
);

const ACTIONS: Readonly<Record<MeetingWriting, Action>> = { agenda: 'edit-agenda', minutes: 'write-minutes' };

/** Whether somebody may write about a meeting, as it is stored. */
@Injectable()
export class StoredMeetingWritings extends MeetingWritings {
  async assertMayWrite(db: Db, actor: Actor, kind: MeetingWriting, meetingId: string): Promise<void> {
    const meeting = await db.row(READABLE, [...meetingReaderParams(actor), meetingId]);
    if (meeting === null) throw new ProblemError('not-found');
    assertMay(actor, ACTIONS[kind], { committeeId: meeting.committee_id });
  }
}
