import { Controller } from '@nestjs/common';
import { identityRoutes, type AccountList } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { AccountListQuery } from './account-list.query';
import { DisableAccountHandler } from './disable-account.handler';
import { EnableAccountHandler } from './enable-account.handler';

@Controller()
export class AccountsController {
  constructor(
    private readonly list: AccountListQuery,
    private readonly disable: DisableAccountHandler,
    private readonly enable: EnableAccountHandler,
  ) {}

  @Handles(identityRoutes.accounts)
  read({ query }: RouteInput<typeof identityRoutes.accounts>): Promise<AccountList> {
    return this.list.execute(query);
  }

  @Handles(identityRoutes.disableAccount)
  close({ actor, params }: RouteInput<typeof identityRoutes.disableAccount>): Promise<void> {
    return this.disable.execute(actor, params.id);
  }

  @Handles(identityRoutes.enableAccount)
  open({ actor, params }: RouteInput<typeof identityRoutes.enableAccount>): Promise<void> {
    return this.enable.execute(actor, params.id);
  }
}
