import { Injectable } from '@nestjs/common';
import type { SetAutomaticCaptions } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { RoomKeeper } from '../room-keeper';
import { AutomaticCaptionsRepository } from './automatic-captions.repository';
import { Recogniser } from './recogniser.port';

/**
 * Command of whoever leads: what is said in the part that goes on is turned into captions, or not. Behind closed doors
 * it ends with the part and has to be said each time.
 */
@Injectable()
export class SetAutomaticCaptionsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly recogniser: Recogniser,
    private readonly captions: AutomaticCaptionsRepository,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `forbidden`, `call-not-open`, `not-found`, `captions-absent` without a recogniser */
  async execute(actor: Actor, meetingId: string, { on }: SetAutomaticCaptions): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    if (room === null) throw new ProblemError('call-not-open');
    if (on && !this.recogniser.available) throw new ProblemError('captions-absent');
    const works = on && (await this.recogniser.answers());
    await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      if (on) await this.captions.switchOn(db, room, actor.personId, now);
      else await this.captions.switchOff(db, room);
      // Said at once, and not only when somebody speaks; it is tried again with every word.
      if (on && !works) await this.captions.setTrouble(db, room, 'unreachable');
      audit('set-automatic-captions', meetingId, { on, part: room.part });
    });
    await this.keeper.arrange(meetingId);
  }
}
