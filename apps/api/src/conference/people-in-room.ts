import { Injectable, Logger } from '@nestjs/common';
import { CALL_IDENTITY, isPersonInCall } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RunningMeetings } from '../platform/ports/running-meetings.port';
import { NO_RIGHTS, rightsOf, type RoomRights } from './call-door';
import { CallServer, hasRights } from './call-server';
import { ConferenceRepository, type OpenRoom } from './conference.repository';
import { DevicesInRoom } from './hall/devices-in-room';
import { RecordingKeeper } from './recording/recording-keeper';
import { sendsAsSaid } from './sent-as-said';
import { ViewersInRoom } from './viewing/viewers-in-room';

/**
 * Brings everybody in a room to what they may do: LiveKit forgets the floor when somebody rejoins, and takes back whom
 * it was told to remove.
 */
@Injectable()
export class PeopleInRoom {
  private readonly logger = new Logger(PeopleInRoom.name);

  constructor(
    private readonly server: CallServer,
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly hall: DevicesInRoom,
    private readonly viewers: ViewersInRoom,
    private readonly recordings: RecordingKeeper,
  ) {}

  /** Answers whether somebody came or went since it was looked at last. */
  async arrange(open: OpenRoom, state: MeetingState): Promise<boolean> {
    const { room, meeting_id: meetingId } = open;
    const everybody = await this.server.participants(room);
    const entries = await this.unitOfWork.read((db) => this.conference.entriesOf(db, meetingId));
    const persons = everybody.map(({ identity }) => identity).filter(isPersonInCall);
    const standings = await this.meetings.standingsOf(meetingId, persons);
    const entryOf = (identity: string) => entries.find(({ person_id }) => person_id === identity) ?? null;
    const rightsNow = (identity: string): RoomRights => {
      const standing = standings.get(identity);
      return standing === undefined ? NO_RIGHTS : rightsOf({ ...standing, state }, entryOf(identity));
    };
    // Before anybody may say more than until now: what must not be in a recording is not in it.
    const recorders = await this.recordings.arrange(open, state, everybody, (identity) => {
      const { microphone, channel } = rightsNow(identity);
      return microphone && channel === '';
    });
    const hallChanged = await this.hall.arrange(open, state, everybody);
    const isLeft = await this.endSpotlight(open, everybody);
    await this.viewers.arrange(open, state, everybody);
    const inside = everybody.filter(({ identity }) => isPersonInCall(identity));
    await this.sendOutStrangers(room, everybody, recorders);
    const staying: string[] = [];
    for (const participant of inside) {
      const { identity } = participant;
      const [entry, rights] = [entryOf(identity), rightsNow(identity)];
      // Whoever leaves in this moment is no failure, and the next look comes soon.
      const done = (work: Promise<void>): Promise<void> =>
        work.catch((error: unknown) => this.logger.debug({ err: error }, 'somebody in a call was not brought in line'));
      if (entry === null || !rights.enter) await done(this.server.remove(room, identity));
      else if (!sendsAsSaid(participant)) await done(this.sendOutForgery(room, identity));
      else {
        staying.push(identity);
        const { name, role } = entry;
        const member = { identity, name, role };
        if (!hasRights(participant, member, rights)) await done(this.server.allow(room, member, rights));
      }
    }
    const known = entries.filter(({ connected_at }) => connected_at !== null).map(({ person_id }) => person_id);
    if (known.length === staying.length && known.every((personId) => staying.includes(personId)))
      return hallChanged || isLeft;
    await this.unitOfWork.run(null, ({ db, now }) => this.conference.setConnected(db, meetingId, staying, now));
    return true;
  }

  /** It ends what they send; they may come back, and it ends again. */
  private async sendOutForgery(room: string, personId: string): Promise<void> {
    this.logger.warn({ personId }, 'somebody sent in a call what they did not say it was, and is out');
    await this.server.remove(room, personId);
  }

  /** Whatever comes in past our door, as a recorder or a telephone that LiveKit lets in, and is none that we know. */
  private async sendOutStrangers(
    room: string,
    everybody: readonly ParticipantInfo[],
    known: ReadonlySet<string>,
  ): Promise<void> {
    const strangers = everybody.filter(({ identity }) => !CALL_IDENTITY.test(identity) && !known.has(identity));
    await Promise.allSettled(strangers.map(({ identity }) => this.server.remove(room, identity)));
  }

  /** Whom everybody saw large has left: answers whether that is so. */
  private async endSpotlight(open: OpenRoom, inside: readonly ParticipantInfo[]): Promise<boolean> {
    const { room, spotlight } = open;
    if (spotlight === null || inside.some(({ identity }) => identity === spotlight)) return false;
    await this.unitOfWork.run(null, ({ db }) => this.conference.setSpotlight(db, room, null));
    await this.server.tellRoom({ ...open, spotlight: null });
    return true;
  }
}
