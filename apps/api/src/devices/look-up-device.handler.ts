import { Injectable } from '@nestjs/common';
import type { WaitingDevice } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { CodeAttempts } from './code-attempts';
import { DeviceRepository } from './device.repository';
import { codeHashOf } from '../platform/codes';

/** Which device shows a code: the office sees what it is about to let in. */
@Injectable()
export class LookUpDeviceHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
    private readonly attempts: CodeAttempts,
  ) {}

  /** @throws ProblemError `device-code-unknown`, `too-many-requests` */
  async execute(actor: Actor, code: string): Promise<WaitingDevice> {
    await this.attempts.count(actor);
    return this.unitOfWork.run(actor, async ({ db, now }) => {
      const waiting = await this.devices.lockWaiting(db, codeHashOf(code), now);
      if (waiting === null) throw new ProblemError('device-code-unknown');
      return { kind: waiting.kind, expiresAt: waiting.code_expires_at.toISOString() };
    });
  }
}
