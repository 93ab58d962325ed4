import { Injectable } from '@nestjs/common';
import type { TurnAway } from '@gremia/contracts';
import { isVotingMember } from '@gremia/meeting';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { CallDoor, type AtTheDoor } from './call-door';
import { ConferenceRepository } from './conference.repository';

/**
 * Commands of whoever leads, at the door of the call: not to let somebody in who waits, and to take that back. Nobody
 * was in yet, so it is no act of the meeting; who did it stands in the audit trail, as with those who are let in.
 */
@Injectable()
export class TurnAwayHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly conference: ConferenceRepository,
  ) {}

  /**
   * @throws ProblemError `call-not-open`, `forbidden`, `not-found` for somebody who does not wait,
   *   `removal-needs-measure` for a member with a vote
   */
  async turnAway(actor: Actor, meetingId: string, personId: string, { reason }: TurnAway): Promise<void> {
    const { standing } = await this.asLeaderOfCall(actor, meetingId);
    const { state } = standing;
    if (isVotingMember(state, personId))
      throw new ProblemError('removal-needs-measure', { norm: state.profile?.orderMeasures.norm });
    await this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      if (!(await this.conference.turnAway(db, meetingId, personId, reason, now))) throw new ProblemError('not-found');
      audit('turn-away-from-call', meetingId, { personId, reason });
      emit({ name: 'conference-changed', meetingId });
    });
  }

  /** @throws ProblemError `call-not-open`, `forbidden`, `not-found` for somebody who was not turned away */
  async letWaitAgain(actor: Actor, meetingId: string, personId: string): Promise<void> {
    await this.asLeaderOfCall(actor, meetingId);
    await this.unitOfWork.run(actor, async ({ db, audit, emit }) => {
      if (!(await this.conference.letWaitAgain(db, meetingId, personId))) throw new ProblemError('not-found');
      audit('let-wait-again', meetingId, { personId });
      emit({ name: 'conference-changed', meetingId });
    });
  }

  private async asLeaderOfCall(actor: Actor, meetingId: string): Promise<AtTheDoor> {
    const seen = await this.door.lookAt(meetingId, actor);
    if (!seen.standing.leads) throw new ProblemError('forbidden');
    if (seen.room === null) throw new ProblemError('call-not-open');
    return seen;
  }
}
