import { Injectable } from '@nestjs/common';
import type { DeviceCall } from '@gremia/contracts';
import { callPartOf } from '@gremia/meeting';
import { DeviceReader } from '../../platform/actor/device-reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { VIDEO_PATH } from '../../platform/web/web-path';
import { CaptionStanding } from '../captions/caption-standing';
import { CallServer } from '../call-server';
import { CallKeys } from '../secrecy/call-keys';
import { CallDeviceRepository } from './call-device.repository';
import { DeviceDoor } from './device-door';

const NONE: DeviceCall = { call: null, captions: false };

/** Command of a paired device: a ticket for the call of its meeting, as long as there is one for it. */
@Injectable()
export class DeviceCallHandler {
  constructor(
    private readonly devices: DeviceReader,
    private readonly door: DeviceDoor,
    private readonly server: CallServer,
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: CallDeviceRepository,
    private readonly keys: CallKeys,
    private readonly captions: CaptionStanding,
  ) {}

  async execute(cookie: string | undefined): Promise<DeviceCall> {
    if (!this.server.available) return NONE;
    const device = await this.devices.fromCookie(cookie);
    const seen = device && (await this.door.lookAt(device));
    if (seen === null || !seen.rights.enter) return NONE;
    const { deviceId, member, rights } = seen;
    const { room, part, meeting_id: meetingId } = seen.room;
    // Between two parts there is a moment without a room.
    if (part !== callPartOf(await this.meetings.stateOf(meetingId))) return NONE;
    await this.unitOfWork.run(null, ({ db }) => this.entries.note(db, meetingId, deviceId));
    const key = await this.keys.giveTo(member.identity, seen.room);
    const token = await this.server.token(room, member, rights);
    const captions = (await this.captions.standingOf(seen.room, false))?.on ?? false;
    return { call: { part, path: VIDEO_PATH.replace(/\/$/u, ''), token, key }, captions };
  }
}
