import { Controller, Header } from '@nestjs/common';
import { type CommandAnswer, fieldFault, liveRoutes, type Subscription } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { wrongField } from '../platform/problem/problem-error';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { MeetingAccess, type Access } from './access/meeting-access';
import { RightsQuery } from './access/rights.query';
import { CommandQueue } from './runner/command-queue';
import { ReceiptQuery } from './receipt.query';
import { MeetingStream } from './stream/meeting-stream';

/** The running meeting over HTTP, for clients without a socket: the same stream, the same commands. */
@Controller()
export class LiveController {
  constructor(
    private readonly rights: RightsQuery,
    private readonly access: MeetingAccess,
    private readonly commands: CommandQueue,
    private readonly stream: MeetingStream,
    private readonly receipts: ReceiptQuery,
  ) {}

  @Handles(liveRoutes.journal)
  async journal({ actor, params, query }: RouteInput<typeof liveRoutes.journal>): Promise<Subscription> {
    return this.stream.read(await this.accessOf(params.id, actor), query);
  }

  @Handles(liveRoutes.command)
  async command({ actor, params, body }: RouteInput<typeof liveRoutes.command>): Promise<CommandAnswer> {
    if (body.meetingId !== params.id) throw wrongField('/meetingId', fieldFault('other-meeting'));
    return this.commands.submit(await this.accessOf(params.id, actor), body);
  }

  @Handles(liveRoutes.receipt)
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-store')
  async receipt({ actor, params }: RouteInput<typeof liveRoutes.receipt>): Promise<string> {
    return this.receipts.execute(await this.accessOf(params.id, actor), params.seq);
  }

  private async accessOf(meetingId: string, actor: Actor): Promise<Access> {
    const rights = (await this.rights.rightsOf([actor.personId])).get(actor.personId);
    return this.access.accessOf(meetingId, actor, rights);
  }
}
