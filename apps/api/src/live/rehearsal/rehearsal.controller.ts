import { Controller } from '@nestjs/common';
import { liveRoutes, type RehearsalView } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { RehearsalQuery } from './rehearsal.query';
import { StartRehearsalHandler } from './start-rehearsal.handler';
import { StopRehearsalHandler } from './stop-rehearsal.handler';

/** Simulated members, so that one person alone can see a live meeting and a clerk can train. */
@Controller()
export class RehearsalController {
  constructor(
    private readonly rehearsal: RehearsalQuery,
    private readonly start: StartRehearsalHandler,
    private readonly stop: StopRehearsalHandler,
  ) {}

  @Handles(liveRoutes.rehearsal)
  read({ actor, params }: RouteInput<typeof liveRoutes.rehearsal>): Promise<RehearsalView> {
    return this.rehearsal.execute(actor, params.id);
  }

  @Handles(liveRoutes.startRehearsal)
  begin({ actor, params, body }: RouteInput<typeof liveRoutes.startRehearsal>): Promise<RehearsalView> {
    return this.start.execute(actor, params.id, body);
  }

  @Handles(liveRoutes.stopRehearsal)
  end({ actor, params }: RouteInput<typeof liveRoutes.stopRehearsal>): Promise<void> {
    return this.stop.execute(actor, params.id);
  }
}
