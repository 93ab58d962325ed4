import { Injectable } from '@nestjs/common';
import type { NoteReceipts } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { assertNotBegun, MeetingGuard } from '../meeting-guard';
import { assertNotInFuture } from './receipt-day';
import { ReceiptRepository } from './receipt.repository';

/** Command: the office notes on which day one or several persons received the convocation. */
@Injectable()
export class NoteReceiptHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor, meetingId: string, { personIds, receivedOn }: NoteReceipts): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'convene');
      assertNotBegun(meeting);
      assertNotInFuture(receivedOn, now, meeting.time_zone);
      const asked = new Set(personIds.map((id) => id.toLowerCase()));
      const noted = await this.receipts.note(db, meetingId, [...asked], receivedOn);
      if (noted < asked.size) throw new ProblemError('not-found');
      audit('receipt-noted', meetingId, { personIds: [...asked], receivedOn });
    });
  }
}
