import { Injectable } from '@nestjs/common';
import type { SetDeviceMuted } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { RoomKeeper } from '../room-keeper';
import { CallDeviceRepository } from './call-device.repository';

/**
 * Command of whoever leads: the microphone of the hall is closed, or open again. Nobody sits in front of it, so it does
 * not open by itself: its right to send sound goes with it, also when its line breaks.
 */
@Injectable()
export class MuteDeviceHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly entries: CallDeviceRepository,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `forbidden`, `call-not-open`, `not-found` for a device that has not been in this call */
  async execute(
    actor: Actor,
    { id: meetingId, deviceId }: { readonly id: string; readonly deviceId: string },
    { muted }: SetDeviceMuted,
  ): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    if (room === null) throw new ProblemError('call-not-open');
    await this.unitOfWork.run(actor, async ({ db, audit }) => {
      if (!(await this.entries.setMuted(db, meetingId, deviceId, muted))) throw new ProblemError('not-found');
      audit('mute-hall', meetingId, { deviceId, muted });
    });
    await this.keeper.arrange(meetingId);
  }
}
