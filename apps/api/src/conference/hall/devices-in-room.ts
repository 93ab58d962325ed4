import { Injectable } from '@nestjs/common';
import { deviceOfIdentity } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { DeviceReader } from '../../platform/actor/device-reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { CallServer, hasRights } from '../call-server';
import type { OpenRoom } from '../conference.repository';
import { sendsAsSaid } from '../sent-as-said';
import { CallDeviceRepository, UNDECIDED } from './call-device.repository';
import { memberOf, roomRightsOf } from './device-rights';

/** Brings the devices of the hall in a room to what they may do. */
@Injectable()
export class DevicesInRoom {
  constructor(
    private readonly server: CallServer,
    private readonly devices: DeviceReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: CallDeviceRepository,
  ) {}

  /** Answers whether one came or went since it was looked at last. @throws what the video server says to one of them */
  async arrange(
    { room, meeting_id: meetingId }: OpenRoom,
    state: MeetingState,
    inside: readonly ParticipantInfo[],
  ): Promise<boolean> {
    const entries = await this.unitOfWork.read((db) => this.entries.entriesOf(db, meetingId));
    const known = entries.filter(({ connected_at }) => connected_at !== null).map(({ device_id }) => device_id);
    const here = new Map(
      inside.flatMap((participant) => {
        const deviceId = deviceOfIdentity(participant.identity);
        return deviceId === null ? [] : [[deviceId, participant] as const];
      }),
    );
    if (here.size === 0 && known.length === 0) return false;
    const paired = await this.devices.devicesById([...here.keys()]);
    const staying: string[] = [];
    for (const [deviceId, participant] of here) {
      const device = paired.get(deviceId);
      const member = device && memberOf(device);
      const kept = entries.find(({ device_id }) => device_id === deviceId) ?? UNDECIDED;
      const rights = device?.meetingId === meetingId ? roomRightsOf(state, device, kept) : null;
      if (member === undefined || member === null || rights?.enter !== true || !sendsAsSaid(participant))
        await this.server.remove(room, participant.identity);
      else {
        staying.push(deviceId);
        if (!hasRights(participant, member, rights)) await this.server.allow(room, member, rights);
      }
    }
    if (known.length === staying.length && known.every((deviceId) => staying.includes(deviceId))) return false;
    await this.unitOfWork.run(null, ({ db, now }) => this.entries.setConnected(db, meetingId, staying, now));
    return true;
  }
}
