import { Injectable } from '@nestjs/common';
import type { CallRights } from '@gremia/contracts';
import { callRightsOf, isHeardFor } from '@gremia/meeting';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RunningMeetings, type Standing } from '../platform/ports/running-meetings.port';
import { ConferenceRepository, type CallEntry, type OpenRoom } from './conference.repository';
import { hasPassedSoundTest } from './reach/arriving-of';

/** What somebody may do in a room of LiveKit: besides, whether their microphone is open for the sound test alone. */
export interface RoomRights extends CallRights {
  readonly soundTest: boolean;
  /** Nobody sees that they are there. */
  readonly hidden: boolean;
  /** The channel in which the microphone is heard, by those who have chosen it; empty: by everybody. */
  readonly channel: string;
  /** The channel that a screen of the hall plays; empty: what is said in the room. */
  readonly plays: string;
  /** Receives picture and sound of others. */
  readonly listens: boolean;
}

/** What the person and those who lead are told of it; of the test they learn in the call. */
export const toldRights = ({ enter, camera, microphone, screen, limit }: RoomRights): CallRights => ({
  enter,
  camera,
  microphone,
  screen,
  limit,
});

/** Nobody: not asked, not decided, sent out. */
export const NO_RIGHTS: RoomRights = {
  ...{ enter: false, camera: false, microphone: false, screen: false, limit: null },
  ...{ soundTest: false, hidden: false, listens: false, channel: '', plays: '' },
};

/** How somebody stands at the door of a meeting's call. */
export interface AtTheDoor {
  readonly standing: Standing;
  readonly room: OpenRoom | null;
  readonly entry: CallEntry | null;
  readonly rights: RoomRights;
}

/** Says who may be in a call and do what there: from the journal and the list of those let in, nothing else. */
@Injectable()
export class CallDoor {
  constructor(
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
  ) {}

  /** @throws ProblemError `not-found` where the person may not know of the meeting */
  async lookAt(meetingId: string, actor: Actor): Promise<AtTheDoor> {
    const standing = await this.meetings.standingOf(meetingId, actor);
    const [room, entry] = await this.unitOfWork.read(async (db) => [
      await this.conference.openRoomOf(db, meetingId),
      await this.conference.entryOf(db, meetingId, actor.personId),
    ]);
    return { standing, room, entry, rights: rightsOf(standing, entry) };
  }
}

/** @param entry null for somebody who has not asked */
export function rightsOf({ state, leads, audience }: Standing, entry: CallEntry | null): RoomRights {
  if (entry?.standing !== 'admitted' || state.phase === 'planned' || state.phase === 'closed') return NO_RIGHTS;
  const { person_id: personId, name, role, channel } = entry;
  const rights = callRightsOf(state, { personId, name, role, leads, entitled: audience !== 'public' });
  const soundTest = rights.camera && !rights.microphone && isHeardFor(state, personId) && !hasPassedSoundTest(entry);
  // With the floor, or in the lead, they speak to everybody: nobody's vote or word gets lost in a channel.
  const spoken = rights.screen ? '' : (channel ?? '');
  return { ...rights, soundTest, hidden: false, listens: true, channel: spoken, plays: '' };
}
