import { setTimeout as sleep } from 'node:timers/promises';
import { Controller } from '@nestjs/common';
import { operationRoutes } from '@gremia/contracts';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { UnitOfWork } from '../database/unit-of-work';
import { Handles } from '../route/handles.decorator';
import { VideoHealth } from './video-health';

/** Supervisors give up on an answer after a few seconds. */
const PATIENCE_MILLISECONDS = 3_000;

/** For whoever supervises the process: `live` says it answers, `ready` says it can work. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly unitOfWork: UnitOfWork,
    private readonly video: VideoHealth,
  ) {}

  @Handles(operationRoutes.live)
  live(): Promise<HealthCheckResult> {
    return this.health.check([]);
  }

  @Handles(operationRoutes.ready)
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database(), () => this.video.indicate()]);
  }

  private async database() {
    const indicator = this.indicators.check('database');
    try {
      await Promise.race([this.unitOfWork.read((db) => db.execute('SELECT 1')), tooLate()]);
      return indicator.up();
    } catch {
      return indicator.down();
    }
  }
}

async function tooLate(): Promise<never> {
  await sleep(PATIENCE_MILLISECONDS, undefined, { ref: false });
  throw new Error('the database is too slow to work with');
}
