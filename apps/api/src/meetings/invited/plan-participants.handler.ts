import { Injectable } from '@nestjs/common';
import { fieldFault, type InvitedList, type inviteInput } from '@gremia/contracts';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { wrongField } from '../../platform/problem/problem-error';
import { MeetingGuard } from '../meeting-guard';
import { InvitedRepository } from './invited.repository';

/**
 * Command: somebody is to take part in a meeting without belonging to the body, or is not. It can be planned while the
 * meeting runs, too: it takes part in nothing until whoever leads has it noted.
 */
@Injectable()
export class PlanParticipantsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guard: MeetingGuard,
    private readonly invited: InvitedRepository,
  ) {}

  list(actor: Actor, meetingId: string): Promise<InvitedList> {
    return this.unitOfWork.run(actor, async ({ db }) => {
      await this.guard.lockMeeting(db, actor, meetingId, 'run-meeting');
      return { meetingId, invited: await this.invited.list(db, actor.personId, meetingId) };
    });
  }

  invite(actor: Actor, meetingId: string, input: z.output<typeof inviteInput>): Promise<InvitedList> {
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      await this.guard.lockMeeting(db, actor, meetingId, 'run-meeting');
      if (await this.invited.isInvited(db, meetingId, input)) throw wrongField('/name', fieldFault('guest-already'));
      const participantId = await this.invited.add(db, meetingId, input, now);
      audit('participant-planned', meetingId, { participantId });
      return { meetingId, invited: await this.invited.list(db, actor.personId, meetingId) };
    });
  }

  remove(actor: Actor, meetingId: string, participantId: string): Promise<InvitedList> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      await this.guard.lockMeeting(db, actor, meetingId, 'run-meeting');
      await this.invited.remove(db, meetingId, participantId);
      audit('participant-struck', meetingId, { participantId });
      return { meetingId, invited: await this.invited.list(db, actor.personId, meetingId) };
    });
  }
}
