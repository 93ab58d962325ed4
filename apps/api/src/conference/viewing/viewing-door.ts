import { Injectable } from '@nestjs/common';
import { viewerRightsOf, type MeetingState } from '@gremia/meeting';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import type { RoomRights } from '../call-door';
import { ConferenceRepository, type OpenRoom } from '../conference.repository';
import { ViewingRepository } from './viewing.repository';

/** Says whether anybody may watch the call of a meeting now. Whoever does is nobody: hidden, and sends nothing. */
@Injectable()
export class ViewingDoor {
  constructor(
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly viewing: ViewingRepository,
  ) {}

  /** @throws ProblemError `not-found` where the public knows of no such meeting */
  async assertAnnounced(meetingId: string): Promise<void> {
    const isAnnounced = await this.unitOfWork.read((db) => this.viewing.isAnnounced(db, meetingId));
    if (!isAnnounced) throw new ProblemError('not-found');
  }

  isOn(meetingId: string): Promise<boolean> {
    return this.unitOfWork.read((db) => this.viewing.isOn(db, meetingId));
  }

  /** The room to watch, with the rights there; null where there is none now. */
  async openRoomOf(meetingId: string): Promise<{ readonly room: OpenRoom; readonly rights: RoomRights } | null> {
    if (!(await this.isOn(meetingId))) return null;
    const room = await this.unitOfWork.read((db) => this.conference.openRoomOf(db, meetingId));
    // Between two parts the room that is open may still be the one of the part before.
    if (room === null || room.part !== 'public') return null;
    const rights = this.rightsIn(await this.meetings.stateOf(meetingId), true);
    return rights.enter ? { room, rights } : null;
  }

  rightsIn(state: MeetingState, isOn: boolean): RoomRights {
    const { enter, ...rest } = viewerRightsOf(state);
    return { ...rest, enter: enter && isOn, soundTest: false, hidden: true, listens: true, channel: '', plays: '' };
  }
}
