import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  convene,
  noteReceipt,
  noteReceipts,
  replyToConvocation,
  uuid,
  type Convene,
  type MeetingDetail,
  type NoteReceipt,
  type NoteReceipts,
  type ReplyToConvocation,
} from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { CurrentActor } from '../../platform/actor/current-actor.decorator';
import { ConveneMeetingHandler } from './convene-meeting.handler';
import { MeetingDetailQuery } from '../meeting-detail.query';
import { NoteReceiptHandler } from './note-receipt.handler';
import { OpenConvocationHandler } from './open-convocation.handler';
import { ReplyToConvocationHandler } from './reply-to-convocation.handler';

@Controller('api/v1/meetings')
export class ConvocationController {
  constructor(
    private readonly detail: MeetingDetailQuery,
    private readonly convene: ConveneMeetingHandler,
    private readonly reply: ReplyToConvocationHandler,
    private readonly note: NoteReceiptHandler,
    private readonly opened: OpenConvocationHandler,
  ) {}

  @Post(':id/convene')
  @HttpCode(200)
  async send(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: convene }) input: Convene,
  ): Promise<MeetingDetail> {
    await this.convene.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Post(':id/reply')
  @HttpCode(200)
  async answer(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: replyToConvocation }) input: ReplyToConvocation,
  ): Promise<MeetingDetail> {
    await this.reply.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Put(':id/receipts/:personId')
  async noteReceipt(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Param('personId', { schema: uuid }) personId: string,
    @Body({ schema: noteReceipt }) input: NoteReceipt,
  ): Promise<MeetingDetail> {
    await this.note.execute(actor, id, { ...input, personIds: [personId] });
    return this.detail.execute(actor, id);
  }

  @Put(':id/receipts')
  async noteSeveral(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: noteReceipts }) input: NoteReceipts,
  ): Promise<MeetingDetail> {
    await this.note.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Post(':id/opened')
  @HttpCode(204)
  showReceipt(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.opened.execute(actor, id);
  }
}
