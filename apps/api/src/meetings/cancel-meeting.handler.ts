import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { PaperProgress } from '../platform/ports/paper-progress.port';
import { AgendaRepository } from './agenda.repository';
import { assertNotBegun, MeetingGuard } from './meeting-guard';
import { MeetingRepository } from './meeting.repository';

/** Command: a meeting does not take place. Its papers wait for another one. */
@Injectable()
export class CancelMeetingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly papers: PaperProgress,
  ) {}

  execute(actor: Actor, meetingId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'plan-meeting');
      assertNotBegun(meeting);
      await this.meetings.cancel(db, meetingId, now);
      await this.papers.followAgendas(db, await this.agenda.paperIds(db, meetingId), now);
      audit('meeting-cancelled', meetingId);
      emit({ name: 'meeting-cancelled', meetingId });
    });
  }
}
