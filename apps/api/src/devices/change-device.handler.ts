import { Injectable } from '@nestjs/common';
import type { DeviceInput, DeviceView } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { DeviceListQuery } from './device-list.query';
import { DeviceRepository } from './device.repository';

/** Command: rename a device, or point it to another meeting or committee. */
@Injectable()
export class ChangeDeviceHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
    private readonly list: DeviceListQuery,
  ) {}

  /** @throws ProblemError `not-found`, `forbidden` for the committee where it stands or is to stand */
  async execute(actor: Actor, id: string, place: DeviceInput): Promise<DeviceView> {
    await this.unitOfWork.run(actor, async ({ db, emit, audit }) => {
      const committeeId = await this.devices.lockPaired(db, id);
      if (committeeId === null) throw new ProblemError('not-found');
      assertMay(actor, 'manage-devices', { committeeId });
      assertMay(actor, 'manage-devices', { committeeId: place.committeeId });
      if (!(await this.devices.isPlace(db, place))) throw new ProblemError('not-found');
      await this.devices.changePlace(db, id, place);
      const { committeeId: toCommittee, meetingId, behindDoors } = place;
      audit('change-device', id, { committeeId: toCommittee, meetingId, behindDoors });
      emit({ name: 'device-changed', deviceIds: [id] });
    });
    return this.list.deviceById(id);
  }
}
