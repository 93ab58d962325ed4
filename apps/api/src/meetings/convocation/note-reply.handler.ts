import { Injectable } from '@nestjs/common';
import type { NotedReply } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { assertNotBegun, MeetingGuard } from '../meeting-guard';
import { assertCame } from './receipt-day';
import { ReceiptRepository } from './receipt.repository';

/**
 * Command: the office notes what somebody answered by telephone or on paper. It shows no receipt: who calls may know of
 * the meeting from others. An answer that the person gives here later takes its place.
 */
@Injectable()
export class NoteReplyHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor, meetingId: string, personId: string, noted: NotedReply): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'convene');
      assertNotBegun(meeting);
      assertCame(noted.on, now, meeting.time_zone);
      if (!(await this.receipts.noteReply(db, meetingId, personId, { ...noted, by: actor.personId })))
        throw new ProblemError('not-found');
      audit('reply-noted', meetingId, { personId, reply: noted.reply, way: noted.way, on: noted.on });
    });
  }
}
