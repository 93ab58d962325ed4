import { Controller, Header } from '@nestjs/common';
import { liveRoutes } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { AddCosignatureHandler } from './add-cosignature.handler';
import { NewestCheckpointQuery } from './newest-checkpoint.query';

/** For those who watch that a public journal only ever grows. */
@Controller()
export class WitnessController {
  constructor(
    private readonly newest: NewestCheckpointQuery,
    private readonly add: AddCosignatureHandler,
  ) {}

  @Handles(liveRoutes.checkpoint)
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-store')
  checkpoint({ params, query }: RouteInput<typeof liveRoutes.checkpoint>): Promise<string> {
    return this.newest.execute(params.id, query.from);
  }

  @Handles(liveRoutes.cosign)
  cosign({ params, body }: RouteInput<typeof liveRoutes.cosign>): Promise<void> {
    return this.add.execute(params.id, body.note);
  }
}
