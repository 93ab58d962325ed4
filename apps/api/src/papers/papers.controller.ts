import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  changePaper,
  createPaper,
  paperQuery,
  uuid,
  type ChangePaper,
  type PaperDetail,
  type PaperInput,
  type PaperList,
  type PaperQuery,
} from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { ChangePaperHandler } from './change-paper.handler';
import { CreatePaperHandler } from './create-paper.handler';
import { DeleteDraftHandler } from './delete-draft.handler';
import { PaperDetailQuery } from './paper-detail.query';
import { PaperListQuery } from './paper-list.query';

@Controller('api/v1/papers')
export class PapersController {
  constructor(
    private readonly list: PaperListQuery,
    private readonly detail: PaperDetailQuery,
    private readonly create: CreatePaperHandler,
    private readonly change: ChangePaperHandler,
    private readonly remove: DeleteDraftHandler,
  ) {}

  @Get()
  readList(@CurrentActor() actor: Actor | null, @Query({ schema: paperQuery }) query: PaperQuery): Promise<PaperList> {
    return this.list.execute(actor, query);
  }

  @Get(':id')
  read(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<PaperDetail> {
    return this.detail.execute(actor, id);
  }

  @Post()
  async begin(
    @CurrentActor() actor: Actor | null,
    @Body({ schema: createPaper }) input: PaperInput,
  ): Promise<PaperDetail> {
    return this.detail.execute(actor, await this.create.execute(actor, input));
  }

  @Put(':id')
  async save(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: changePaper }) input: ChangePaper,
  ): Promise<PaperDetail> {
    await this.change.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  delete(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.remove.execute(actor, id);
  }
}
