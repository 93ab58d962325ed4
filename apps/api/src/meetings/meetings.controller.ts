import { Controller } from '@nestjs/common';
import { meetingsRoutes, type MeetingDetail, type MeetingList } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { CancelMeetingHandler } from './cancel-meeting.handler';
import { ChangeAgendaHandler } from './change-agenda.handler';
import { ChangeMeetingHandler } from './change-meeting.handler';
import { CreateMeetingHandler } from './create-meeting.handler';
import { MeetingDetailQuery } from './meeting-detail.query';
import { MeetingListQuery } from './meeting-list.query';
import { PublishAgendaHandler } from './publish-agenda.handler';

@Controller()
export class MeetingsController {
  constructor(
    private readonly list: MeetingListQuery,
    private readonly detail: MeetingDetailQuery,
    private readonly create: CreateMeetingHandler,
    private readonly change: ChangeMeetingHandler,
    private readonly agenda: ChangeAgendaHandler,
    private readonly publish: PublishAgendaHandler,
    private readonly cancel: CancelMeetingHandler,
  ) {}

  @Handles(meetingsRoutes.list)
  readList({ actor, query }: RouteInput<typeof meetingsRoutes.list>): Promise<MeetingList> {
    return this.list.execute(actor, query);
  }

  @Handles(meetingsRoutes.detail)
  read({ actor, params }: RouteInput<typeof meetingsRoutes.detail>): Promise<MeetingDetail> {
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.create)
  async plan({ actor, body }: RouteInput<typeof meetingsRoutes.create>): Promise<MeetingDetail> {
    return this.detail.execute(actor, await this.create.execute(actor, body));
  }

  @Handles(meetingsRoutes.change)
  async save({ actor, params, body }: RouteInput<typeof meetingsRoutes.change>): Promise<MeetingDetail> {
    await this.change.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.changeAgenda)
  async saveAgenda({ actor, params, body }: RouteInput<typeof meetingsRoutes.changeAgenda>): Promise<MeetingDetail> {
    await this.agenda.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.publishAgenda)
  async announce({ actor, params, body }: RouteInput<typeof meetingsRoutes.publishAgenda>): Promise<MeetingDetail> {
    await this.publish.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(meetingsRoutes.cancel)
  async callOff({ actor, params }: RouteInput<typeof meetingsRoutes.cancel>): Promise<MeetingDetail> {
    await this.cancel.execute(actor, params.id);
    return this.detail.execute(actor, params.id);
  }
}
