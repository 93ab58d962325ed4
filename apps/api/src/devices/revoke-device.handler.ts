import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { DeviceRepository } from './device.repository';

/** Command: end the pairing of a device. Its line is closed right after the commit. */
@Injectable()
export class RevokeDeviceHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
  ) {}

  /** @throws ProblemError `not-found`, `forbidden` */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const committeeId = await this.devices.lockPaired(db, id);
      if (committeeId === null) throw new ProblemError('not-found');
      assertMay(actor, 'manage-devices', { committeeId });
      await this.devices.revoke(db, id, now);
      audit('revoke-device', id);
      emit({ name: 'device-changed', deviceIds: [id] });
    });
  }
}
