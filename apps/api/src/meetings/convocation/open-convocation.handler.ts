import { Injectable } from '@nestjs/common';
import { dayOf } from '@gremia/rules';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { MeetingRepository } from '../meeting.repository';
import { ReceiptRepository } from './receipt.repository';

/**
 * Command: somebody who was convened has the agenda on the screen, which shows that the convocation has reached them.
 * Done again it changes nothing.
 */
@Injectable()
export class OpenConvocationHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor, meetingId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      // To whoever was not convened every meeting is as if it were not there, and their question holds nobody up.
      if (!(await this.receipts.isConvened(db, meetingId, actor.personId))) throw new ProblemError('not-found');
      const meeting = await this.meetings.lock(db, meetingId);
      if (meeting.state !== 'convened') return;
      const day = dayOf(now.getTime(), meeting.time_zone);
      if (await this.receipts.show(db, meetingId, actor.personId, 'opened', day))
        audit('convocation-opened', meetingId);
    });
  }
}
