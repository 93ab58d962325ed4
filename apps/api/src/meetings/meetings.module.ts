import { Module } from '@nestjs/common';
import { AgendaRepository } from './agenda.repository';
import { CancelMeetingHandler } from './cancel-meeting.handler';
import { ChangeAgendaHandler } from './change-agenda.handler';
import { ChangeMeetingHandler } from './change-meeting.handler';
import { ConveneMeetingHandler } from './convocation/convene-meeting.handler';
import { ConvocationController } from './convocation/convocation.controller';
import { CreateMeetingHandler } from './create-meeting.handler';
import { MeetingDetailQuery } from './meeting-detail.query';
import { MeetingGuard } from './meeting-guard';
import { MeetingListQuery } from './meeting-list.query';
import { MeetingRepository } from './meeting.repository';
import { MeetingsController } from './meetings.controller';
import { NoteReceiptHandler } from './convocation/note-receipt.handler';
import { PaperScheduleRepository } from './paper-schedule.repository';
import { PublishAgendaHandler } from './publish-agenda.handler';
import { ReceiptRepository } from './convocation/receipt.repository';
import { ReplyToConvocationHandler } from './convocation/reply-to-convocation.handler';

/** Calendar, agenda, convocation and replies; the running meeting has a module of its own. */
@Module({
  controllers: [MeetingsController, ConvocationController],
  providers: [
    AgendaRepository,
    CancelMeetingHandler,
    ChangeAgendaHandler,
    ChangeMeetingHandler,
    ConveneMeetingHandler,
    CreateMeetingHandler,
    MeetingDetailQuery,
    MeetingGuard,
    MeetingListQuery,
    MeetingRepository,
    NoteReceiptHandler,
    PaperScheduleRepository,
    PublishAgendaHandler,
    ReceiptRepository,
    ReplyToConvocationHandler,
  ],
})
export class MeetingsModule {}
