import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlayedSessions } from '../../platform/ports/played-sessions.port';
import { RehearsalDoor } from './rehearsal-door';
import { Simulations } from './simulations';

/**
 * Command: send the simulated members home. Their sessions end, so that those played by another instance leave as well.
 */
@Injectable()
export class StopRehearsalHandler {
  constructor(
    private readonly door: RehearsalDoor,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: PlayedSessions,
    private readonly simulations: Simulations,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<void> {
    await this.door.admit(actor, meetingId);
    await this.unitOfWork.run(actor, async ({ db, emit, audit }) => {
      this.simulations.stop(meetingId);
      const ended = await this.sessions.end(db, meetingId);
      if (ended.length === 0) return;
      emit({ name: 'session-revoked', sessionIds: ended });
      audit('stop-rehearsal', meetingId, { members: ended.length });
    });
  }
}
