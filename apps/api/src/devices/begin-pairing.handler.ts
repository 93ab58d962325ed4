import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CODE_LENGTH, CODE_MINUTES, shownCode, type DeviceKind, type Pairing } from '@gremia/contracts';
import { sessionIdOf } from '../platform/actor/session-reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { DeviceRepository } from './device.repository';
import { codeHashOf, newCode } from '../platform/codes';

const TOKEN_BYTES = 32;
const MINUTE = 60_000;
/** No municipality sets up more devices at once; whoever asks for more fills a table. */
const MOST_WAITING = 200;

export interface BegunPairing extends Pairing {
  /** For the cookie of the device; it is worth nothing before the office has confirmed the code. */
  readonly token: string;
}

/** Command: a device wants to be known. What the same browser began before, or was, ends. */
@Injectable()
export class BeginPairingHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
  ) {}

  execute(kind: DeviceKind, previousToken: string | null): Promise<BegunPairing> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const code = newCode(CODE_LENGTH);
    return this.unitOfWork.run(null, async ({ db, now, emit }) => {
      if (previousToken !== null) {
        const ended = await this.devices.forgetToken(db, Buffer.from(sessionIdOf(previousToken), 'hex'));
        if (ended.length > 0) emit({ name: 'device-changed', deviceIds: ended });
      }
      if ((await this.devices.countWaiting(db, now)) >= MOST_WAITING) throw new ProblemError('too-many-requests');
      const codeExpiresAt = new Date(now.getTime() + CODE_MINUTES * MINUTE);
      const tokenHash = Buffer.from(sessionIdOf(token), 'hex');
      await this.devices.insertWaiting(
        db,
        { id: randomUUID(), kind, tokenHash, codeHash: codeHashOf(code), codeExpiresAt },
        now,
      );
      return { token, code: shownCode(code), expiresAt: codeExpiresAt.toISOString() };
    });
  }
}
