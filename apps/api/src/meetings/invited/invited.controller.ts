import { Controller } from '@nestjs/common';
import { invitedRoutes, type InvitedList } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { PlanParticipantsHandler } from './plan-participants.handler';

@Controller()
export class InvitedController {
  constructor(private readonly plan: PlanParticipantsHandler) {}

  @Handles(invitedRoutes.list)
  list({ actor, params }: RouteInput<typeof invitedRoutes.list>): Promise<InvitedList> {
    return this.plan.list(actor, params.id);
  }

  @Handles(invitedRoutes.invite)
  invite({ actor, params, body }: RouteInput<typeof invitedRoutes.invite>): Promise<InvitedList> {
    return this.plan.invite(actor, params.id, body);
  }

  @Handles(invitedRoutes.remove)
  remove({ actor, params }: RouteInput<typeof invitedRoutes.remove>): Promise<InvitedList> {
    return this.plan.remove(actor, params.id, params.participantId);
  }
}
