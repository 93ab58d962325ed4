import { Global, Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { CallHands } from '../platform/ports/call-hands.port';
import { ReachNotes } from '../platform/ports/reach-notes.port';
import { RecordingNotes } from '../platform/ports/recording-notes.port';
import { RunningMeetings } from '../platform/ports/running-meetings.port';
import { Doorkeeper } from './access/doorkeeper';
import { MeetingAccess } from './access/meeting-access';
import { PublicAccess } from './access/public-access';
import { RememberedRunningMeetings } from './access/remembered-running-meetings';
import { RightsQuery } from './access/rights.query';
import { SocketWatch } from './access/socket-watch';
import { CheckpointMaker } from './checkpoint-maker';
import { LastCheckpoint } from './last-checkpoint';
import { PaperNotes } from './context/paper-notes';
import { PaperNotesQuery } from './context/paper-notes.query';
import { ItemTextsQuery } from './context/item-texts.query';
import { NotedReach } from './context/noted-reach';
import { HandsInCall } from './context/hands-in-call';
import { NotedRecording } from './context/noted-recording';
import { OpeningQuery } from './context/opening.query';
import { LiveController } from './live.controller';
import { BeginLessonHandler } from './lessons/begin-lesson.handler';
import { DeclineLessonsHandler } from './lessons/decline-lessons.handler';
import { LessonCast } from './lessons/lesson-cast';
import { LessonEnd } from './lessons/lesson-end';
import { LessonListQuery } from './lessons/lesson-list.query';
import { LessonRepository } from './lessons/lesson.repository';
import { LessonsController } from './lessons/lessons.controller';
import { LiveGateway } from './live.gateway';
import { LiveMetrics } from './live-metrics';
import { LiveMeetings } from './meeting/live-meetings';
import { PortalLiveController } from './portal-live.controller';
import { Projector } from './projection/projector';
import { ReceiptQuery } from './receipt.query';
import { OwnAddress } from './rehearsal/own-address';
import { RehearsalController } from './rehearsal/rehearsal.controller';
import { RehearsalDoor } from './rehearsal/rehearsal-door';
import { RehearsalKeeper } from './rehearsal/rehearsal-keeper';
import { RehearsalQuery } from './rehearsal/rehearsal.query';
import { RehearsalRepository } from './rehearsal/rehearsal.repository';
import { Simulations } from './rehearsal/simulations';
import { StartRehearsalHandler } from './rehearsal/start-rehearsal.handler';
import { StopRehearsalHandler } from './rehearsal/stop-rehearsal.handler';
import { CommandContexts } from './runner/command-contexts';
import { CommandQueue } from './runner/command-queue';
import { CommandTexts } from './runner/command-texts';
import { CallHints } from './stream/call-hints';
import { ChannelSnapshots } from './stream/channel-snapshots';
import { CaptionStream } from './stream/caption-stream';
import { MeetingStream } from './stream/meeting-stream';
import { StreamPublisher } from './stream/stream-publisher';
import { TableUrnStore } from './urn/table-urn-store';
import { UrnStore } from './urn/urn-store';
import { TimestampKeeper } from './timestamp-keeper';
import { AddCosignatureHandler } from './witness/add-cosignature.handler';
import { NewestCheckpointQuery } from './witness/newest-checkpoint.query';
import { WitnessController } from './witness/witness.controller';

/** The running meeting: commands in, durable entries, streams out. */
@Global()
@Module({
  imports: [JournalModule],
  controllers: [LiveController, PortalLiveController, WitnessController, RehearsalController, LessonsController],
  providers: [
    LiveGateway,
    Doorkeeper,
    SocketWatch,
    MeetingAccess,
    PublicAccess,
    RightsQuery,
    LiveMeetings,
    LiveMetrics,
    CommandQueue,
    CommandContexts,
    CommandTexts,
    OpeningQuery,
    ItemTextsQuery,
    PaperNotes,
    PaperNotesQuery,
    CallHints,
    CaptionStream,
    ChannelSnapshots,
    MeetingStream,
    StreamPublisher,
    CheckpointMaker,
    LastCheckpoint,
    TimestampKeeper,
    Projector,
    ReceiptQuery,
    NewestCheckpointQuery,
    AddCosignatureHandler,
    BeginLessonHandler,
    DeclineLessonsHandler,
    LessonCast,
    LessonEnd,
    LessonListQuery,
    LessonRepository,
    OwnAddress,
    RehearsalDoor,
    RehearsalKeeper,
    RehearsalQuery,
    RehearsalRepository,
    Simulations,
    StartRehearsalHandler,
    StopRehearsalHandler,
    { provide: UrnStore, useClass: TableUrnStore },
    { provide: ReachNotes, useClass: NotedReach },
    { provide: CallHands, useClass: HandsInCall },
    { provide: RecordingNotes, useClass: NotedRecording },
    { provide: RunningMeetings, useClass: RememberedRunningMeetings },
  ],
  exports: [CallHands, ReachNotes, RecordingNotes, RunningMeetings],
})
export class LiveModule {}
