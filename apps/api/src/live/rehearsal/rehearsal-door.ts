import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { MeetingAccess } from '../access/meeting-access';
import { RightsQuery } from '../access/rights.query';
import { RehearsalRepository, type RehearsedMeeting } from './rehearsal.repository';

/** Who may look at the simulated members of a meeting, start them and send them home: whoever runs its rehearsals. */
@Injectable()
export class RehearsalDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rights: RightsQuery,
    private readonly access: MeetingAccess,
    private readonly rehearsals: RehearsalRepository,
  ) {}

  /**
   * Answers the meeting. One that the person may not see is not found, so that a refusal tells of no meeting.
   *
   * @throws ProblemError `not-found`, `forbidden`
   */
  async admit(actor: Actor, meetingId: string): Promise<RehearsedMeeting> {
    const rights = (await this.rights.rightsOf([actor.personId])).get(actor.personId);
    await this.access.accessOf(meetingId, actor, rights);
    const meeting = await this.unitOfWork.read((db) => this.rehearsals.meeting(db, meetingId));
    if (meeting === null) throw new ProblemError('not-found');
    assertMay(actor, 'rehearse', { committeeId: meeting.committee_id });
    return meeting;
  }
}
