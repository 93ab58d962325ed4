import { Controller } from '@nestjs/common';
import { conferenceRoutes as routes, type PublicViewing, type ViewerCall } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { SetViewingHandler } from './set-viewing.handler';
import { ViewingDoor } from './viewing-door';
import { WatchCallHandler } from './watch-call.handler';

/** Watching the public part of a meeting: whether one can, a ticket for it, and the switch of whoever leads. */
@Controller()
export class ViewingController {
  constructor(
    private readonly door: ViewingDoor,
    private readonly watch: WatchCallHandler,
    private readonly change: SetViewingHandler,
  ) {}

  @Handles(routes.publicViewing)
  async read({ params }: RouteInput<typeof routes.publicViewing>): Promise<PublicViewing> {
    await this.door.assertAnnounced(params.id);
    return { on: await this.door.isOn(params.id) };
  }

  @Handles(routes.watchCall)
  ticket({ params }: RouteInput<typeof routes.watchCall>): Promise<ViewerCall> {
    return this.watch.execute(params.id);
  }

  @Handles(routes.setViewing)
  set({ actor, params, body }: RouteInput<typeof routes.setViewing>): Promise<void> {
    return this.change.execute(actor, params.id, body);
  }
}
