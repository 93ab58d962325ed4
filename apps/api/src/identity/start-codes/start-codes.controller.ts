import { Controller, Req, Res } from '@nestjs/common';
import { startCodesRoutes, type IssuedStartCode, type SessionView, type StrangerList } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { BeginSession } from '../begin-session';
import { CreateAccountHandler } from './create-account.handler';
import { IssueStartCodeHandler } from './issue-start-code.handler';
import { StrangerListQuery } from './stranger-list.query';
import { UseStartCodeHandler } from './use-start-code.handler';

@Controller()
export class StartCodesController {
  constructor(
    private readonly list: StrangerListQuery,
    private readonly create: CreateAccountHandler,
    private readonly issue: IssueStartCodeHandler,
    private readonly use: UseStartCodeHandler,
    private readonly session: BeginSession,
  ) {}

  @Handles(startCodesRoutes.strangers)
  strangers({ query }: RouteInput<typeof startCodesRoutes.strangers>): Promise<StrangerList> {
    return this.list.execute(query);
  }

  @Handles(startCodesRoutes.createAccount)
  createAccount({ actor, body }: RouteInput<typeof startCodesRoutes.createAccount>): Promise<IssuedStartCode> {
    return this.create.execute(actor, body);
  }

  @Handles(startCodesRoutes.issueStartCode)
  issueCode({ actor, params }: RouteInput<typeof startCodesRoutes.issueStartCode>): Promise<IssuedStartCode> {
    return this.issue.execute(actor, params.id);
  }

  @Handles(startCodesRoutes.useStartCode)
  async begin(
    { body }: RouteInput<typeof startCodesRoutes.useStartCode>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.session.execute(await this.use.execute(body), request, response);
  }
}
