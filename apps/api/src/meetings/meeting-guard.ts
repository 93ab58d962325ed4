import { Injectable } from '@nestjs/common';
import type { Action } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, meetingReaderParams } from '../platform/records/meeting-access';
import { MeetingRepository, type MeetingRow } from './meeting.repository';

const READABLE = statement(
  z.object({ id: z.string() }),
  `SELECT m.id FROM meeting m WHERE m.id = $7 AND ${isReadable('m')}`,
);

/** Takes a meeting in hand for somebody with a right in its body. */
@Injectable()
export class MeetingGuard {
  constructor(private readonly meetings: MeetingRepository) {}

  /** @throws ProblemError `not-found` also for what the person may not know of, `forbidden` */
  async lockMeeting(db: Db, actor: Actor, meetingId: string, action: Action): Promise<MeetingRow> {
    const meeting = await this.meetings.lock(db, meetingId);
    const readable = await db.row(READABLE, [...meetingReaderParams(actor), meetingId]);
    if (readable === null) throw new ProblemError('not-found');
    assertMay(actor, action, { committeeId: meeting.committee_id });
    return meeting;
  }
}

/** Before the meeting begins its calendar entry and agenda can be changed; then the journal is the truth. */
export type Plannable = Pick<MeetingRow, 'state' | 'begun' | 'revision'>;

/** @throws ProblemError `wrong-state` */
export function assertNotBegun({ state, begun }: Plannable): void {
  if (state === 'cancelled') throw new ProblemError('wrong-state', { detail: 'Die Sitzung ist abgesagt.' });
  if (!begun && (state === 'planned' || state === 'convened')) return;
  throw new ProblemError('wrong-state', {
    detail: 'Die Sitzung hat begonnen. Was zu ihr geplant war, steht jetzt im Sitzungsjournal fest.',
  });
}

/** The same, and the person has seen the meeting as it is. @throws ProblemError `wrong-state`, `stale-revision` */
export function assertOpenToChange(meeting: Plannable, revision: number): void {
  assertNotBegun(meeting);
  if (meeting.revision !== revision) throw new ProblemError('stale-revision');
}
