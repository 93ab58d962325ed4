import { Injectable } from '@nestjs/common';
import type { SetSpotlight } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { CallDoor } from './call-door';
import { CallServer } from './call-server';
import { ConferenceRepository } from './conference.repository';
import { RoomKeeper } from './room-keeper';

/** Command of whoever leads: everybody sees this participant large, until another one, or until they leave. */
@Injectable()
export class SetSpotlightHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly server: CallServer,
    private readonly conference: ConferenceRepository,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `forbidden`, `call-not-open`, `video-unreachable`, `not-found` for whoever is not seen */
  async execute(actor: Actor, meetingId: string, { identity }: SetSpotlight): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    if (room === null) throw new ProblemError('call-not-open');
    const inside = await this.server.participants(room.room).catch(() => {
      throw new ProblemError('video-unreachable');
    });
    const isSeen = inside.some((each) => each.identity === identity && each.permission?.hidden !== true);
    if (identity !== null && !isSeen) throw new ProblemError('not-found');
    await this.unitOfWork.run(null, ({ db }) => this.conference.setSpotlight(db, room.room, identity));
    await this.server.tellRoom({ ...room, spotlight: identity }).catch(() => {
      throw new ProblemError('video-unreachable');
    });
    await this.keeper.arrange(meetingId);
  }
}
