import { Injectable } from '@nestjs/common';
import type { SetChannel } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { CallDeviceRepository } from './call-device.repository';
import { ChangeDevice, type DeviceInCall } from './change-device';

/** Command of whoever leads: a screen of the hall plays a channel of sound, or what is said in the room again. */
@Injectable()
export class SetDeviceChannelHandler {
  constructor(
    private readonly device: ChangeDevice,
    private readonly entries: CallDeviceRepository,
  ) {}

  /** @throws ProblemError `forbidden`, `call-not-open`, `not-found` for what has not been in this call as a screen */
  execute(actor: Actor, which: DeviceInCall, { channel }: SetChannel): Promise<void> {
    return this.device.execute(actor, which, (db) => this.entries.setChannel(db, which.id, which.deviceId, channel), {
      action: 'set-hall-channel',
      channel,
    });
  }
}
