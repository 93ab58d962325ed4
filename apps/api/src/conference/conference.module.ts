import { Global, Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { Captions } from '../platform/ports/captions.port';
import { CallDoor } from './call-door';
import { CallGate } from './call-gate';
import { CallLines } from './call-lines';
import { CallRequests } from './call-requests';
import { CallServer } from './call-server';
import { WrittenCaptions } from './captions/written-captions';
import { ConferenceController } from './conference.controller';
import { ConferenceQuery } from './conference.query';
import { ConferenceRepository } from './conference.repository';
import { EnterCallHandler } from './enter-call.handler';
import { LeadCallHandler } from './lead-call.handler';
import { PeopleInRoom } from './people-in-room';
import { ReachRepository } from './reach/reach.repository';
import { ReachWatch } from './reach/reach-watch';
import { RoomKeeper } from './room-keeper';

/** Picture and sound of a meeting. Who is let in and who has the floor is Gremia's truth; LiveKit carries it out. */
@Global()
@Module({
  imports: [JournalModule],
  controllers: [ConferenceController],
  providers: [
    CallDoor,
    CallGate,
    CallLines,
    CallRequests,
    CallServer,
    ConferenceQuery,
    ConferenceRepository,
    EnterCallHandler,
    LeadCallHandler,
    PeopleInRoom,
    ReachRepository,
    ReachWatch,
    RoomKeeper,
    { provide: Captions, useClass: WrittenCaptions },
  ],
  exports: [Captions],
})
export class ConferenceModule {}
