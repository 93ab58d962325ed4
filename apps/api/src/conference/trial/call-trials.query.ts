import { Injectable } from '@nestjs/common';
import type { CallTrial, CallTrials } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { CallServer } from '../call-server';
import { TrialRepository, type TrialRow } from './trial.repository';

/** How picture and sound came through before a meeting: one's own, and everybody's for whoever leads. */
@Injectable()
export class CallTrialsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: RunningMeetings,
    private readonly server: CallServer,
    private readonly trials: TrialRepository,
  ) {}

  /** @throws ProblemError `not-found` */
  async execute(actor: Actor, meetingId: string): Promise<CallTrials> {
    const { leads } = await this.meetings.standingOf(meetingId, actor);
    const rows = await this.unitOfWork.read((db) => this.trials.newestOf(db, meetingId));
    const own = rows.find(({ person_id }) => person_id === actor.personId);
    return {
      available: this.server.available,
      own: own === undefined ? null : trialOf(own),
      people: leads ? rows.map((row) => ({ ...trialOf(row), personId: row.person_id, name: row.name })) : [],
    };
  }
}

const trialOf = ({ tried_at, picture, sound }: TrialRow): CallTrial => ({
  at: tried_at.toISOString(),
  picture,
  sound,
});
