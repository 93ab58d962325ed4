import { Injectable } from '@nestjs/common';
import type { DeviceView, PairDevice } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { CodeAttempts } from './code-attempts';
import { DeviceListQuery } from './device-list.query';
import { DeviceRepository } from './device.repository';
import { codeHashOf } from '../platform/codes';

/** Command: the office confirms the device that shows this code. A code holds once. */
@Injectable()
export class PairDeviceHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
    private readonly list: DeviceListQuery,
    private readonly attempts: CodeAttempts,
  ) {}

  /** @throws ProblemError `device-code-unknown`, `forbidden`, `not-found`, `too-many-requests` */
  async execute(actor: Actor, { code, ...place }: PairDevice): Promise<DeviceView> {
    assertMay(actor, 'manage-devices', { committeeId: place.committeeId });
    await this.attempts.count(actor);
    const id = await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const waiting = await this.devices.lockWaiting(db, codeHashOf(code), now);
      if (waiting === null) throw new ProblemError('device-code-unknown');
      if (!(await this.devices.isPlace(db, place))) throw new ProblemError('not-found');
      await this.devices.pair(db, waiting.id, place, actor.personId, now);
      const { committeeId, behindDoors } = place;
      audit('pair-device', waiting.id, { kind: waiting.kind, committeeId, behindDoors });
      return waiting.id;
    });
    return this.list.deviceById(id);
  }
}
