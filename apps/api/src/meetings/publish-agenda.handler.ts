import { Injectable } from '@nestjs/common';
import type { PublishAgenda } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { AgendaRepository } from './agenda.repository';
import { assertPublicRoom } from './announcement-guard';
import { assertOpenToChange, MeetingGuard } from './meeting-guard';
import { MeetingRepository } from './meeting.repository';

/** Command: time, place and agenda are made known to the public. Never those of a rehearsal. */
@Injectable()
export class PublishAgendaHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  execute(actor: Actor, meetingId: string, { revision }: PublishAgenda): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'edit-agenda');
      if (meeting.rehearsal) throw new ProblemError('rehearsal-never-published');
      assertOpenToChange(meeting, revision);
      if ((await this.agenda.count(db, meetingId)) === 0) throw new ProblemError('agenda-incomplete');
      assertPublicRoom(meeting);
      await this.meetings.publishAgenda(db, meetingId, now);
      audit('agenda-published', meetingId);
      emit({ name: 'agenda-published', meetingId });
    });
  }
}
