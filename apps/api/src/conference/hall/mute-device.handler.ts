import { Injectable } from '@nestjs/common';
import type { SetDeviceMuted } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { CallDeviceRepository } from './call-device.repository';
import { ChangeDevice, type DeviceInCall } from './change-device';

/**
 * Command of whoever leads: the microphone of the hall is closed, or open again. Nobody sits in front of it, so it does
 * not open by itself: its right to send sound goes with it, also when its line breaks.
 */
@Injectable()
export class MuteDeviceHandler {
  constructor(
    private readonly device: ChangeDevice,
    private readonly entries: CallDeviceRepository,
  ) {}

  /** @throws ProblemError `forbidden`, `call-not-open`, `not-found` for a device that has not been in this call */
  execute(actor: Actor, which: DeviceInCall, { muted }: SetDeviceMuted): Promise<void> {
    return this.device.execute(actor, which, (db) => this.entries.setMuted(db, which.id, which.deviceId, muted), {
      action: 'mute-hall',
      muted,
    });
  }
}
