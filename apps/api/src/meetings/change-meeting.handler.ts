import { Injectable } from '@nestjs/common';
import { type ChangeMeeting, fieldFault } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { PaperProgress } from '../platform/ports/paper-progress.port';
import { wrongField } from '../platform/problem/problem-error';
import { AgendaRepository } from './agenda.repository';
import { assertOpenToChange, MeetingGuard } from './meeting-guard';
import { assertRulesKnown, assertTimes } from './meeting-times';
import { MeetingRepository, type MeetingRow } from './meeting.repository';
import { assertNumberFree } from './session-numbers';
import { AgendaWriter } from './supplements/agenda-writer';
import { isKnown, reasonToChange } from './supplements/known-agenda';
import { moveToStore } from './supplements/supplement-changes';
import { SupplementRepository } from './supplements/supplement.repository';

/** Command: date, place or publicity of a meeting change before it begins. */
@Injectable()
export class ChangeMeetingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly papers: PaperProgress,
    private readonly writer: AgendaWriter,
    private readonly supplements: SupplementRepository,
  ) {}

  execute(actor: Actor, meetingId: string, input: ChangeMeeting): Promise<void> {
    assertTimes(input);
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const meeting = await this.guard.lockMeeting(db, actor, meetingId, 'plan-meeting');
      assertMay(actor, 'plan-meeting', { committeeId: input.committeeId });
      assertOpenToChange(meeting, input.revision);
      assertSameMeeting(meeting, input);
      await assertRulesKnown(this.meetings, db, input);
      await assertNumberFree(this.meetings, db, meetingId, input);
      await this.supplement(db, meeting, input, now);
      await this.meetings.update(db, meetingId, input, now);
      if (input.rehearsal !== meeting.rehearsal)
        await this.papers.followAgendas(db, await this.agenda.paperIds(db, meetingId), now);
      audit('meeting-changed', meetingId);
      emit({ name: 'meeting-changed', meetingId });
    });
  }

  /** Another time or place, and items that are closed to the public, are told in a supplement where they are known. */
  private async supplement(db: Db, meeting: MeetingRow, input: ChangeMeeting, at: Date): Promise<void> {
    const items = await this.agenda.items(db, meeting.id);
    if (!input.public && meeting.public && items.some((item) => item.public))
      await this.writer.closeToPublic(db, meeting, input.supplement, at);
    const after = { startsAt: new Date(input.startsAt), place: input.place };
    const moved = moveToStore({ startsAt: meeting.starts_at, place: meeting.place }, after, meeting.time_zone);
    if (moved === null || !isKnown(meeting)) return;
    const reason = reasonToChange(input.supplement);
    await this.supplements.add(db, { meetingId: meeting.id, reason, changes: [moved], at });
  }
}

/** Once people were told of it, a meeting cannot become one of another body, nor a rehearsal. */
function assertSameMeeting(meeting: MeetingRow, { committeeId, rehearsal }: ChangeMeeting): void {
  if (meeting.convened_at === null && meeting.agenda_published_at === null) return;
  if (committeeId.toLowerCase() !== meeting.committee_id) {
    throw wrongField('/committeeId', fieldFault('committee-fixed'));
  }
  if (rehearsal !== meeting.rehearsal) {
    throw wrongField('/rehearsal', fieldFault('fixed-once-known'));
  }
}
