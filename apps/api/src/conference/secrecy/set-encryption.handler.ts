import { Injectable } from '@nestjs/common';
import type { SetEncryption } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { NewRooms } from '../new-rooms';
import { RoomKeeper } from '../room-keeper';

/**
 * Command of whoever leads: this part goes on without encryption between browsers, for somebody whose browser has none,
 * or with it again. It is another room, which everybody enters anew: nobody talks on without having read it.
 */
@Injectable()
export class SetEncryptionHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly rooms: NewRooms,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `call-not-open` also in the public part, which is for everybody; `forbidden`, `not-found` */
  async execute(actor: Actor, meetingId: string, { on }: SetEncryption): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    if (room?.part !== 'non-public') throw new ProblemError('call-not-open');
    if (room.encrypted === on) return;
    const before = await this.unitOfWork.run(actor, async (unit) => {
      unit.audit('set-call-encryption', meetingId, { on });
      return this.rooms.replace(unit, meetingId, standing.state, { part: 'non-public', encrypted: on });
    });
    if (before !== null) await this.keeper.replaced(before);
  }
}
