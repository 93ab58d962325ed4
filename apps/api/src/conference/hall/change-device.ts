import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { RoomKeeper } from '../room-keeper';

/** A device of the hall in the call of a meeting. */
export interface DeviceInCall {
  readonly id: string;
  readonly deviceId: string;
}

/** What whoever leads decides of a device of the hall: stored, audited, and carried out in the room at once. */
@Injectable()
export class ChangeDevice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly keeper: RoomKeeper,
  ) {}

  /**
   * @param store says whether there was such a device in this call
   * @param change what is audited, beside the device
   * @throws ProblemError `forbidden`, `call-not-open`, `not-found` for a device that has not been in this call
   */
  async execute(
    actor: Actor,
    { id: meetingId, deviceId }: DeviceInCall,
    store: (db: Db) => Promise<boolean>,
    { action, ...change }: { readonly action: string } & Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (!standing.leads) throw new ProblemError('forbidden');
    if (room === null) throw new ProblemError('call-not-open');
    await this.unitOfWork.run(actor, async ({ db, audit }) => {
      if (!(await store(db))) throw new ProblemError('not-found');
      audit(action, meetingId, { deviceId, ...change });
    });
    await this.keeper.arrange(meetingId);
  }
}
