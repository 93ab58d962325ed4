import { Injectable } from '@nestjs/common';
import type { SetChannel } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { RoomKeeper } from '../room-keeper';
import { CallDeviceRepository } from './call-device.repository';

/** Command of whoever leads: a screen of the hall plays a channel of sound, or what is said in the room again. */
@Injectable()
export class SetDeviceChannelHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly entries: CallDeviceRepository,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `forbidden`, `call-not-open`, `not-found` for what has not been in this call as a screen */
  async execute(
    actor: Actor,
    { id: meetingId, deviceId }: { readonly id: string; readonly deviceId: string },
    { channel }: SetChannel,
  ): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    if (room === null) throw new ProblemError('call-not-open');
    await this.unitOfWork.run(actor, async ({ db, audit }) => {
      if (!(await this.entries.setChannel(db, meetingId, deviceId, channel))) throw new ProblemError('not-found');
      audit('set-hall-channel', meetingId, { deviceId, channel });
    });
    await this.keeper.arrange(meetingId);
  }
}
