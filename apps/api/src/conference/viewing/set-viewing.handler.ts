import { Injectable } from '@nestjs/common';
import type { SetViewing } from '@gremia/contracts';
import { webcastRefusal } from '@gremia/rules';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { RoomKeeper } from '../room-keeper';
import { ViewingRepository } from './viewing.repository';

/** Command of whoever leads, or the clerk: anybody may watch the public part of this meeting, or nobody any more. */
@Injectable()
export class SetViewingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly viewing: ViewingRepository,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `forbidden`, `not-found` where the public knows of no such meeting, `viewing-not-allowed` */
  async execute(actor: Actor, meetingId: string, { on }: SetViewing): Promise<void> {
    const { standing } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    const { profile } = standing.state;
    const refusal = profile === null ? '' : webcastRefusal(profile);
    if (on && refusal !== null)
      throw new ProblemError('viewing-not-allowed', {
        ...(refusal === '' ? {} : { detail: refusal }),
        ...(profile === null ? {} : { norm: profile.webcast.norm }),
      });
    await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      if (on && !(await this.viewing.isAnnounced(db, meetingId))) throw new ProblemError('not-found');
      if (on) await this.viewing.switchOn(db, meetingId, actor.personId, now);
      else await this.viewing.switchOff(db, meetingId);
      audit('set-viewing', meetingId, { on });
    });
    await this.keeper.arrange(meetingId);
  }
}
