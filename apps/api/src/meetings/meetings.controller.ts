import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  changeAgenda,
  changeMeeting,
  meetingInput,
  meetingQuery,
  publishAgenda,
  uuid,
  type ChangeAgenda,
  type ChangeMeeting,
  type MeetingDetail,
  type MeetingInput,
  type MeetingList,
  type MeetingQuery,
  type PublishAgenda,
} from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { CurrentActor } from '../platform/actor/current-actor.decorator';
import { CancelMeetingHandler } from './cancel-meeting.handler';
import { ChangeAgendaHandler } from './change-agenda.handler';
import { ChangeMeetingHandler } from './change-meeting.handler';
import { CreateMeetingHandler } from './create-meeting.handler';
import { MeetingDetailQuery } from './meeting-detail.query';
import { MeetingListQuery } from './meeting-list.query';
import { PublishAgendaHandler } from './publish-agenda.handler';

@Controller('api/v1/meetings')
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

  @Get()
  async readList(
    @CurrentActor() actor: Actor | null,
    @Query({ schema: meetingQuery }) query: MeetingQuery,
  ): Promise<MeetingList> {
    return { meetings: await this.list.execute(actor, query) };
  }

  @Get(':id')
  read(@CurrentActor() actor: Actor | null, @Param('id', { schema: uuid }) id: string): Promise<MeetingDetail> {
    return this.detail.execute(actor, id);
  }

  @Post()
  async plan(
    @CurrentActor() actor: Actor | null,
    @Body({ schema: meetingInput }) input: MeetingInput,
  ): Promise<MeetingDetail> {
    return this.detail.execute(actor, await this.create.execute(actor, input));
  }

  @Put(':id')
  async save(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: changeMeeting }) input: ChangeMeeting,
  ): Promise<MeetingDetail> {
    await this.change.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Put(':id/agenda')
  async saveAgenda(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: changeAgenda }) input: ChangeAgenda,
  ): Promise<MeetingDetail> {
    await this.agenda.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Post(':id/publish-agenda')
  @HttpCode(200)
  async announce(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: publishAgenda }) input: PublishAgenda,
  ): Promise<MeetingDetail> {
    await this.publish.execute(actor, id, input);
    return this.detail.execute(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  async callOff(
    @CurrentActor() actor: Actor | null,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<MeetingDetail> {
    await this.cancel.execute(actor, id);
    return this.detail.execute(actor, id);
  }
}
