import { Injectable } from '@nestjs/common';
import type { RaiseHandInCall } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { CallHands } from '../platform/ports/call-hands.port';
import { ProblemError } from '../platform/problem/problem-error';
import { CallDoor } from './call-door';

/** Command of somebody who was let into the call: they ask for the floor, or do not want it any more. */
@Injectable()
export class RaiseHandHandler {
  constructor(
    private readonly door: CallDoor,
    private readonly hands: CallHands,
  ) {}

  /** @throws ProblemError `call-not-admitted` for whoever is not let in, `not-found`, `not-entitled`, `wrong-state` */
  async execute(actor: Actor, meetingId: string, { up }: RaiseHandInCall): Promise<void> {
    const { room, rights } = await this.door.lookAt(meetingId, actor);
    if (room === null || !rights.enter) throw new ProblemError('call-not-admitted');
    await this.hands.raise(meetingId, actor, up);
  }
}
