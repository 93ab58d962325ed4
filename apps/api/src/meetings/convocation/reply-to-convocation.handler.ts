import { Injectable } from '@nestjs/common';
import type { ReplyToConvocation } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { assertNotBegun } from '../meeting-guard';
import { MeetingRepository } from '../meeting.repository';
import { ReceiptRepository } from './receipt.repository';

/**
 * Command: somebody who was convened says whether they will come. Until the meeting begins the answer can be changed.
 */
@Injectable()
export class ReplyToConvocationHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor, meetingId: string, input: ReplyToConvocation): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      if (!(await this.receipts.isConvened(db, meetingId, actor.personId))) throw new ProblemError('not-found');
      const meeting = await this.meetings.lock(db, meetingId);
      if (!(await this.receipts.reply(db, meetingId, actor.personId, input))) throw new ProblemError('not-found');
      assertNotBegun(meeting);
      // Who answers has read it.
      await this.receipts.show(db, meetingId, actor.personId, 'replied', dayOf(now.getTime(), meeting.time_zone));
      audit('convocation-answered', meetingId, { reply: input.reply });
    });
  }
}
