import { Controller } from '@nestjs/common';
import { identityRoutes, type AccountIdentities, type AccountList } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { AccountIdentitiesQuery } from './account-identities.query';
import { AccountListQuery } from './account-list.query';
import { DisableAccountHandler } from './disable-account.handler';
import { EnableAccountHandler } from './enable-account.handler';
import { LinkIdentityHandler } from './link-identity.handler';
import { RemoveIdentityHandler } from './remove-identity.handler';

@Controller()
export class AccountsController {
  constructor(
    private readonly list: AccountListQuery,
    private readonly disable: DisableAccountHandler,
    private readonly enable: EnableAccountHandler,
    private readonly identities: AccountIdentitiesQuery,
    private readonly link: LinkIdentityHandler,
    private readonly remove: RemoveIdentityHandler,
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

  @Handles(identityRoutes.identities)
  readIdentities({ params }: RouteInput<typeof identityRoutes.identities>): Promise<AccountIdentities> {
    return this.identities.execute(params.id);
  }

  @Handles(identityRoutes.linkIdentity)
  linkIdentity({ actor, params, body }: RouteInput<typeof identityRoutes.linkIdentity>): Promise<AccountIdentities> {
    return this.link.execute(actor, params.id, body);
  }

  @Handles(identityRoutes.removeIdentity)
  removeIdentity({ actor, params }: RouteInput<typeof identityRoutes.removeIdentity>): Promise<void> {
    return this.remove.execute(actor, params.id, params.identityId);
  }
}
