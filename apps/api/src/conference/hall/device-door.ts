import { Injectable } from '@nestjs/common';
import type { Device } from '../../platform/actor/device-reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import type { RoomRights } from '../call-door';
import type { CallMember } from '../call-server';
import { ConferenceRepository, type OpenRoom } from '../conference.repository';
import { CallDeviceRepository } from './call-device.repository';
import { memberOf, roomRightsOf } from './device-rights';

/** How a device of the hall stands at the door of the call of its meeting. */
export interface DeviceAtTheDoor {
  readonly deviceId: string;
  readonly member: CallMember;
  readonly room: OpenRoom;
  readonly rights: RoomRights;
}

/** Says what a device of the hall may do in the call of the meeting that it stands in: nobody has to let it in. */
@Injectable()
export class DeviceDoor {
  constructor(
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly entries: CallDeviceRepository,
  ) {}

  /** null where there is no call for it. */
  async lookAt(device: Device): Promise<DeviceAtTheDoor | null> {
    const { deviceId, meetingId } = device;
    const member = memberOf(device);
    if (member === null || meetingId === null) return null;
    const [room, kept] = await this.unitOfWork.read(async (db) => [
      await this.conference.openRoomOf(db, meetingId),
      await this.entries.choiceFor(db, meetingId, deviceId),
    ]);
    if (room === null) return null;
    const state = await this.meetings.stateOf(meetingId);
    return { deviceId, member, room, rights: roomRightsOf(state, device, kept) };
  }
}
