import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MeetingInput } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { assertRulesKnown, assertTimes } from './meeting-times';
import { MeetingRepository } from './meeting.repository';
import { assertNumberFree } from './session-numbers';

/** Command: a meeting is put into the calendar. */
@Injectable()
export class CreateMeetingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  execute(actor: Actor, input: MeetingInput): Promise<string> {
    assertMay(actor, 'plan-meeting', { committeeId: input.committeeId });
    assertTimes(input);
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const id = randomUUID();
      await assertRulesKnown(this.meetings, db, input);
      await assertNumberFree(this.meetings, db, id, input);
      await this.meetings.insert(db, id, input, now);
      audit('meeting-planned', id, { committeeId: input.committeeId, rehearsal: input.rehearsal });
      emit({ name: 'meeting-planned', meetingId: id });
      return id;
    });
  }
}
