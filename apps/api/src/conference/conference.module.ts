import { Module } from '@nestjs/common';
import { CallDoor } from './call-door';
import { CallGate } from './call-gate';
import { CallLines } from './call-lines';
import { CallRequests } from './call-requests';
import { CallServer } from './call-server';
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
@Module({
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
  ],
})
export class ConferenceModule {}
