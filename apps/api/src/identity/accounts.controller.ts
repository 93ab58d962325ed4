import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { uuid, type AccountView } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { AccountListQuery } from './account-list.query';
import { DisableAccountHandler } from './disable-account.handler';
import { EnableAccountHandler } from './enable-account.handler';

@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly list: AccountListQuery,
    private readonly disable: DisableAccountHandler,
    private readonly enable: EnableAccountHandler,
  ) {}

  @Get()
  async read(@CurrentActor() actor: Actor | null): Promise<{ accounts: AccountView[] }> {
    return { accounts: await this.list.execute(actor) };
  }

  @Post(':id/disable')
  @HttpCode(204)
  close(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.disable.execute(actor, id);
  }

  @Post(':id/enable')
  @HttpCode(204)
  open(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.enable.execute(actor, id);
  }
}
