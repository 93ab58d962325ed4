import { Controller } from '@nestjs/common';
import { meetingsRoutes, type MeetingDetail } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { ConveneLaterHandler } from './convene-later.handler';
import { ConveneMeetingHandler } from './convene-meeting.handler';
import { MeetingDetailQuery } from '../meeting-detail.query';
import { NoteReceiptHandler } from './note-receipt.handler';
import { NoteReplyHandler } from './note-reply.handler';
import { OpenConvocationHandler } from './open-convocation.handler';
import { ReplyToConvocationHandler } from './reply-to-convocation.handler';

@Controller()
export class ConvocationController {
  constructor(
    private readonly detail: MeetingDetailQuery,
    private readonly convene: ConveneMeetingHandler,
    private readonly later: ConveneLaterHandler,
    private readonly reply: ReplyToConvocationHandler,
    private readonly note: NoteReceiptHandler,
    private readonly noted: NoteReplyHandler,
    private readonly opened: OpenConvocationHandler,
  ) {}

  @Handles(meetingsRoutes.convene)
  async send({ actor, params, body }: RouteInput<typeof meetingsRoutes.convene>): Promise<MeetingDetail> {
    await this.convene.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.conveneLater)
  async conveneOneMore({ actor, params }: RouteInput<typeof meetingsRoutes.conveneLater>): Promise<MeetingDetail> {
    await this.later.execute(actor, params.id, params.personId);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.reply)
  async answer({ actor, params, body }: RouteInput<typeof meetingsRoutes.reply>): Promise<MeetingDetail> {
    await this.reply.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.noteReply)
  async noteReply({ actor, params, body }: RouteInput<typeof meetingsRoutes.noteReply>): Promise<MeetingDetail> {
    await this.noted.execute(actor, params.id, params.personId, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.noteReceipt)
  async noteReceipt({ actor, params, body }: RouteInput<typeof meetingsRoutes.noteReceipt>): Promise<MeetingDetail> {
    await this.note.execute(actor, params.id, { ...body, personIds: [params.personId] });
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.noteReceipts)
  async noteSeveral({ actor, params, body }: RouteInput<typeof meetingsRoutes.noteReceipts>): Promise<MeetingDetail> {
    await this.note.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.opened)
  showReceipt({ actor, params }: RouteInput<typeof meetingsRoutes.opened>): Promise<void> {
    return this.opened.execute(actor, params.id);
  }
}
