import { Injectable } from '@nestjs/common';
import type { CallKey } from '@gremia/contracts';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import type { OpenRoom } from '../conference.repository';
import { CallKeyRepository } from './call-key.repository';
import { KeySeal } from './key-seal';

/**
 * Hands out the key with which picture and sound of a room are encrypted between browsers. Whoever asks for it has been
 * looked at before: whether somebody may be in the room is not decided here.
 */
@Injectable()
export class CallKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: CallKeyRepository,
    private readonly seal: KeySeal,
  ) {}

  /** null: this room is not encrypted. @throws ProblemError `call-not-open` where the room has been closed meanwhile */
  async giveTo(identity: string, { room, encrypted }: OpenRoom): Promise<CallKey | null> {
    if (!encrypted) return null;
    const stored = await this.unitOfWork.run(null, ({ db }) => this.keys.give(db, room, identity));
    const key = stored && this.seal.open(room, stored.sealed);
    if (stored === null || key === null) throw new ProblemError('call-not-open');
    return { number: stored.number, key };
  }
}
