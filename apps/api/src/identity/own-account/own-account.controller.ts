import { Controller } from '@nestjs/common';
import { ownAccountRoutes, type OwnAccount } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { ChangePasswordHandler } from './change-password.handler';
import { OwnAccountQuery } from './own-account.query';

@Controller()
export class OwnAccountController {
  constructor(
    private readonly query: OwnAccountQuery,
    private readonly change: ChangePasswordHandler,
  ) {}

  @Handles(ownAccountRoutes.ownAccount)
  read({ actor }: RouteInput<typeof ownAccountRoutes.ownAccount>): Promise<OwnAccount> {
    return this.query.execute(actor);
  }

  @Handles(ownAccountRoutes.changePassword)
  changePassword({ actor, body }: RouteInput<typeof ownAccountRoutes.changePassword>): Promise<void> {
    return this.change.execute(actor, body);
  }
}
