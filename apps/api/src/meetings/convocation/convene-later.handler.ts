import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { assertNotBegun, MeetingGuard } from '../meeting-guard';
import { ReceiptRepository } from './receipt.repository';

/**
 * Command: somebody who came into the body after the others were convened is convened, too, as a successor. Nobody else
 * is convened anew; the receipt is open, and whether it is in time is found as for everybody.
 */
@Injectable()
export class ConveneLaterHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor, meetingId: string, personId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'convene');
      assertNotBegun(meeting);
      if (meeting.state !== 'convened')
        throw new ProblemError('wrong-state', { detail: 'Zu dieser Sitzung ist noch nicht geladen.' });
      const { committee_id: committeeId, day } = meeting;
      if (!(await this.receipts.conveneLater(db, { meetingId, committeeId, day, at: now }, personId)))
        throw new ProblemError('not-found', {
          detail: 'Diese Person gehört dem Gremium am Tag der Sitzung nicht an, oder sie ist schon geladen.',
        });
      audit('member-convened', meetingId, { personId });
    });
  }
}
