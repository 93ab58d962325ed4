import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  command,
  entryNumber,
  journalQuery,
  uuid,
  type Command,
  type CommandAnswer,
  type JournalQuery,
  type Subscription,
} from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { ProblemError } from '../platform/problem/problem-error';
import { MeetingAccess, type Access } from './access/meeting-access';
import { RightsQuery } from './access/rights.query';
import { CommandQueue } from './runner/command-queue';
import { ReceiptQuery } from './receipt.query';
import { MeetingStream } from './stream/meeting-stream';

/** The running meeting over HTTP, for clients without a socket: the same stream, the same commands. */
@Controller('api/v1/meetings/:id')
export class LiveController {
  constructor(
    private readonly rights: RightsQuery,
    private readonly access: MeetingAccess,
    private readonly commands: CommandQueue,
    private readonly stream: MeetingStream,
    private readonly receipts: ReceiptQuery,
  ) {}

  @Get('journal')
  async journal(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) meetingId: string,
    @Query({ schema: journalQuery }) from: JournalQuery,
  ): Promise<Subscription> {
    return this.stream.read(await this.accessOf(meetingId, actor), from);
  }

  @Post('commands')
  @HttpCode(200)
  async command(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) meetingId: string,
    @Body({ schema: command }) message: Command,
  ): Promise<CommandAnswer> {
    if (message.meetingId !== meetingId)
      throw new ProblemError('invalid-input', {
        errors: [{ pointer: '/meetingId', detail: 'Der Befehl gilt einer anderen Sitzung.' }],
      });
    return this.commands.submit(await this.accessOf(meetingId, actor), message);
  }

  @Get('journal/:seq/receipt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-store')
  async receipt(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) meetingId: string,
    @Param('seq', { schema: entryNumber }) number: number,
  ): Promise<string> {
    return this.receipts.execute(await this.accessOf(meetingId, actor), number);
  }

  private async accessOf(meetingId: string, actor: Actor | null): Promise<Access> {
    const rights = actor === null ? undefined : (await this.rights.of([actor.personId])).get(actor.personId);
    return this.access.of(meetingId, actor, rights);
  }
}
