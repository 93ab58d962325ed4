import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  advanceMinutes,
  minutesPdfQuery,
  saveMinutes,
  uuid,
  type AdvanceMinutes,
  type MinutesPdfQuery as PdfQuery,
  type MinutesView,
  type SaveMinutes,
} from '@gremia/contracts';
import type { Response } from 'express';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { AdvanceMinutesHandler } from './advance-minutes.handler';
import { ComposeMinutesHandler } from './compose-minutes.handler';
import { MinutesDetailQuery } from './minutes-detail.query';
import { MinutesPdfQuery } from './minutes-pdf.query';
import { SaveMinutesHandler } from './save-minutes.handler';

@Controller('api/v1/meetings/:id')
export class MinutesController {
  constructor(
    private readonly detail: MinutesDetailQuery,
    private readonly pdf: MinutesPdfQuery,
    private readonly compose: ComposeMinutesHandler,
    private readonly save: SaveMinutesHandler,
    private readonly advance: AdvanceMinutesHandler,
  ) {}

  @Get('minutes')
  read(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<MinutesView> {
    return this.detail.execute(actor, id);
  }

  @Post('minutes')
  async draft(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<MinutesView> {
    await this.compose.execute(actor, id);
    return this.detail.execute(actor, id);
  }

  @Put('minutes')
  async write(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: saveMinutes }) input: SaveMinutes,
  ): Promise<MinutesView> {
    await this.save.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Post('minutes/advance')
  @HttpCode(200)
  async goOn(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: advanceMinutes }) input: AdvanceMinutes,
  ): Promise<MinutesView> {
    await this.advance.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Get('minutes.pdf')
  async download(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: minutesPdfQuery }) { standard, part }: PdfQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, fileName } = await this.pdf.execute(
      actor,
      id,
      standard,
      part === 'public' ? 'public' : 'non-public',
    );
    response.set({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    response.send(bytes);
  }
}
