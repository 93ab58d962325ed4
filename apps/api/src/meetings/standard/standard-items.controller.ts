import { Controller } from '@nestjs/common';
import { meetingsRoutes, type StandardItems } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { KeepStandardItemsHandler } from './keep-standard-items.handler';

@Controller()
export class StandardItemsController {
  constructor(private readonly standard: KeepStandardItemsHandler) {}

  @Handles(meetingsRoutes.standardItems)
  readItems({ actor, params }: RouteInput<typeof meetingsRoutes.standardItems>): Promise<StandardItems> {
    return this.standard.read(actor, params.id);
  }

  @Handles(meetingsRoutes.keepStandardItems)
  keepItems({ actor, params, body }: RouteInput<typeof meetingsRoutes.keepStandardItems>): Promise<StandardItems> {
    return this.standard.execute(actor, params.id, body);
  }
}
