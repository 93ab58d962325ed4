import { Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { Doorkeeper } from './access/doorkeeper';
import { MeetingAccess } from './access/meeting-access';
import { RightsQuery } from './access/rights.query';
import { SocketWatch } from './access/socket-watch';
import { CheckpointMaker } from './checkpoint-maker';
import { ItemTextsQuery } from './context/item-texts.query';
import { OpeningQuery } from './context/opening.query';
import { LiveController } from './live.controller';
import { LiveGateway } from './live.gateway';
import { LiveMeetings } from './meeting/live-meetings';
import { ProjectionRepository } from './projection/projection.repository';
import { Projector } from './projection/projector';
import { CommandContexts } from './runner/command-contexts';
import { CommandQueue } from './runner/command-queue';
import { MeetingStream } from './stream/meeting-stream';
import { StreamPublisher } from './stream/stream-publisher';

/** The running meeting: commands in, durable entries, streams out. */
@Module({
  imports: [JournalModule],
  controllers: [LiveController],
  providers: [
    LiveGateway,
    Doorkeeper,
    SocketWatch,
    MeetingAccess,
    RightsQuery,
    LiveMeetings,
    CommandQueue,
    CommandContexts,
    OpeningQuery,
    ItemTextsQuery,
    MeetingStream,
    StreamPublisher,
    CheckpointMaker,
    Projector,
    ProjectionRepository,
  ],
})
export class LiveModule {}
