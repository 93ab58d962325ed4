import { Injectable } from '@nestjs/common';
import type { Convene } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { AgendaRepository } from '../agenda.repository';
import { assertOpenToChange, MeetingGuard } from '../meeting-guard';
import { MeetingRepository } from '../meeting.repository';
import { ReceiptRepository } from './receipt.repository';

/**
 * Command: everybody who sits in the body is convened. Whether the period is kept is computed from the day of receipt;
 * a breach is shown, not forbidden.
 */
@Injectable()
export class ConveneMeetingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly receipts: ReceiptRepository,
  ) {}

  execute(actor: Actor | null, meetingId: string, { revision, urgent, receivedOn }: Convene): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.guard.take(db, actor, meetingId, 'convene');
      assertOpenToChange(meeting, revision);
      if (meeting.state === 'convened')
        throw new ProblemError('wrong-state', { detail: 'Zu dieser Sitzung ist bereits geladen.' });
      if ((await this.agenda.count(db, meetingId)) === 0) throw new ProblemError('agenda-incomplete');
      await this.meetings.convene(db, meetingId, urgent, now);
      const received = receivedOn ?? dayOf(now.getTime(), meeting.time_zone);
      const convened = await this.receipts.convene(db, meetingId, meeting.committee_id, meeting.day, received, now);
      audit('meeting-convened', meetingId, { convened, urgent });
      emit({ name: 'meeting-convened', meetingId });
    });
  }
}
