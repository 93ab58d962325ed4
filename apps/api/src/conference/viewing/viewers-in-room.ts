import { Injectable } from '@nestjs/common';
import { isViewer } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { CallServer } from '../call-server';
import type { OpenRoom } from '../conference.repository';
import { ViewingDoor } from './viewing-door';

/** Sends those who watch out as soon as nobody may any more. */
@Injectable()
export class ViewersInRoom {
  constructor(
    private readonly server: CallServer,
    private readonly door: ViewingDoor,
  ) {}

  async arrange(
    { room, part, meeting_id: meetingId }: OpenRoom,
    state: MeetingState,
    inside: readonly ParticipantInfo[],
  ) {
    const viewers = inside.filter(({ identity }) => isViewer(identity));
    if (viewers.length === 0) return;
    const { enter } = this.door.rightsIn(state, await this.door.isOn(meetingId));
    if (enter && part === 'public') return;
    await Promise.allSettled(viewers.map(({ identity }) => this.server.remove(room, identity)));
  }
}
