import { Injectable } from '@nestjs/common';
import type { Convene } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { AgendaRepository } from '../agenda.repository';
import { assertOpenToChange, MeetingGuard } from '../meeting-guard';
import { MeetingRepository, type MeetingRow } from '../meeting.repository';
import { SupplementRepository } from '../supplements/supplement.repository';
import { ConvocationRepository, type Convocation } from './convocation.repository';
import { assertNotInFuture } from './receipt-day';
import { ReceiptRepository } from './receipt.repository';

/**
 * Command: everybody who sits in the body is convened. Receipt stays open until something shows it or the office notes
 * it; a breach of the period is shown, not forbidden. A meeting that was moved, or whose agenda has changed since, is
 * convened anew.
 */
@Injectable()
export class ConveneMeetingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly receipts: ReceiptRepository,
    private readonly convocations: ConvocationRepository,
    private readonly supplements: SupplementRepository,
  ) {}

  execute(actor: Actor, meetingId: string, { revision, urgent, receivedOn }: Convene): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'convene');
      assertOpenToChange(meeting, revision);
      assertNotInFuture(receivedOn, now, meeting.time_zone);
      const before = await this.convocations.newest(db, meetingId);
      if (before !== null && !(await this.hasChanged(db, meeting, before)))
        throw new ProblemError('wrong-state', { detail: 'Zu dieser Sitzung ist bereits geladen.' });
      if ((await this.agenda.count(db, meetingId)) === 0) throw new ProblemError('agenda-incomplete');
      await this.meetings.convene(db, meetingId, urgent, now);
      const { starts_at: startsAt, place, committee_id: committeeId, day } = meeting;
      await this.convocations.add(db, before, { meetingId, sentAt: now, urgent, startsAt, place });
      const convened = await this.receipts.convene(db, { meetingId, committeeId, day, receivedOn, at: now });
      audit('meeting-convened', meetingId, { convened, urgent });
      emit({ name: 'meeting-convened', meetingId });
    });
  }

  /** Whether what people were told when they were convened is no longer so. */
  private async hasChanged(db: Db, meeting: MeetingRow, before: Convocation): Promise<boolean> {
    if (before.startsAt.getTime() !== meeting.starts_at.getTime() || before.place !== meeting.place) return true;
    return (await this.supplements.supplementsSince(db, meeting.id, before.sentAt)) > 0;
  }
}
