import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LessonMeetings } from '../platform/ports/lesson-meetings.port';
import { MeetingPhases } from '../platform/ports/meeting-phases.port';
import { MeetingWritings } from '../platform/ports/writing.port';
import { RunningAgendas } from '../platform/ports/running-agendas.port';
import { AgendaRepository } from './agenda.repository';
import { CancelMeetingHandler } from './cancel-meeting.handler';
import { ChangeAgendaHandler } from './change-agenda.handler';
import { ChangeMeetingHandler } from './change-meeting.handler';
import { ConveneLaterHandler } from './convocation/convene-later.handler';
import { ConveneMeetingHandler } from './convocation/convene-meeting.handler';
import { ConvocationRepository } from './convocation/convocation.repository';
import { ConvocationController } from './convocation/convocation.controller';
import { CreateMeetingHandler } from './create-meeting.handler';
import { InvitedController } from './invited/invited.controller';
import { InvitedRepository } from './invited/invited.repository';
import { PlanParticipantsHandler } from './invited/plan-participants.handler';
import { MeetingDetailQuery } from './meeting-detail.query';
import { MeetingGuard } from './meeting-guard';
import { MeetingListQuery } from './meeting-list.query';
import { MeetingRepository } from './meeting.repository';
import { agendaSupplement, convocation } from './meetings.entities';
import { MeetingsController } from './meetings.controller';
import { OpenConvocationHandler } from './convocation/open-convocation.handler';
import { NoteReceiptHandler } from './convocation/note-receipt.handler';
import { NoteReplyHandler } from './convocation/note-reply.handler';
import { AgendaWriter } from './supplements/agenda-writer';
import { SupplementRepository } from './supplements/supplement.repository';
import { PublishAgendaHandler } from './publish-agenda.handler';
import { RemoteRecordController } from './remote/remote-record.controller';
import { RemoteRecordQuery } from './remote/remote-record.query';
import { RemoteRecordRepository } from './remote/remote-record.repository';
import { SaveRemoteRecordHandler } from './remote/save-remote-record.handler';
import { KeepStandardItemsHandler } from './standard/keep-standard-items.handler';
import { StandardItemRepository } from './standard/standard-item.repository';
import { StandardItemsController } from './standard/standard-items.controller';
import { ReceiptRepository } from './convocation/receipt.repository';
import { ReplyToConvocationHandler } from './convocation/reply-to-convocation.handler';
import { StoredMeetingWritings } from './stored-meeting-writings';
import { StoredLessonMeetings } from './stored-lesson-meetings';
import { StoredMeetingPhases } from './stored-meeting-phases';
import { StoredRunningAgendas } from './stored-running-agendas';

/** Calendar, agenda, convocation and replies; the running meeting has a module of its own. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([agendaSupplement, convocation])],
  controllers: [
    MeetingsController,
    ConvocationController,
    InvitedController,
    RemoteRecordController,
    StandardItemsController,
  ],
  providers: [
    AgendaRepository,
    AgendaWriter,
    CancelMeetingHandler,
    ChangeAgendaHandler,
    ChangeMeetingHandler,
    ConveneLaterHandler,
    ConveneMeetingHandler,
    ConvocationRepository,
    CreateMeetingHandler,
    InvitedRepository,
    KeepStandardItemsHandler,
    MeetingDetailQuery,
    MeetingGuard,
    MeetingListQuery,
    MeetingRepository,
    NoteReceiptHandler,
    NoteReplyHandler,
    OpenConvocationHandler,
    PlanParticipantsHandler,
    PublishAgendaHandler,
    ReceiptRepository,
    RemoteRecordQuery,
    RemoteRecordRepository,
    ReplyToConvocationHandler,
    SaveRemoteRecordHandler,
    StandardItemRepository,
    SupplementRepository,
    { provide: LessonMeetings, useClass: StoredLessonMeetings },
    { provide: MeetingPhases, useClass: StoredMeetingPhases },
    { provide: MeetingWritings, useClass: StoredMeetingWritings },
    { provide: RunningAgendas, useClass: StoredRunningAgendas },
  ],
  exports: [LessonMeetings, MeetingPhases, MeetingWritings, RunningAgendas],
})
export class MeetingsModule {}
