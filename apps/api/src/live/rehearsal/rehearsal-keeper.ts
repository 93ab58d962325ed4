import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OutboxReading } from '../../platform/outbox/outbox-reading';
import { PlayedSessions } from '../../platform/ports/played-sessions.port';
import { Simulations } from './simulations';

/** A third of a session's life. */
const PROLONG_MILLISECONDS = 20_000;

/** Keeps the sessions of those who play here alive, and ends them when their meeting is over. */
@Injectable()
export class RehearsalKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RehearsalKeeper.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: PlayedSessions,
    private readonly simulations: Simulations,
    reading: OutboxReading,
  ) {
    reading.handle('end-of-rehearsal', async ({ meetingId }, { db }) => {
      this.simulations.stop(meetingId);
      await this.sessions.end(db, meetingId);
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.prolong(), PROLONG_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  private async prolong(): Promise<void> {
    const { parts } = this.simulations;
    await this.unitOfWork
      .run(null, async ({ db }) => {
        for (const { meetingId, personIds } of parts) await this.sessions.prolong(db, meetingId, personIds);
      })
      .catch((error: unknown) => this.logger.warn({ err: error }, 'sessions of simulated members were not prolonged'));
  }
}
