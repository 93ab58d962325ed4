import { Injectable } from '@nestjs/common';
import { DeviceReader } from '../../platform/actor/device-reader';
import { ProblemError } from '../../platform/problem/problem-error';
import { DeviceDoor } from '../hall/device-door';
import type { Admitted, Asking } from './passage';

/** Devices of the hall pass by their pairing, into the room of the meeting that they stand in. */
@Injectable()
export class DevicePassage {
  constructor(
    private readonly devices: DeviceReader,
    private readonly door: DeviceDoor,
  ) {}

  /** @throws ProblemError `call-not-admitted` */
  async admit({ named, cookie }: Asking): Promise<Admitted> {
    const device = await this.devices.fromCookie(cookie);
    const seen = device && (await this.door.lookAt(device));
    if (seen === null || seen.member.identity !== named.identity || seen.room.room !== named.room)
      throw new ProblemError('call-not-admitted');
    if (!seen.rights.enter) throw new ProblemError('call-not-admitted');
    return { member: seen.member, rights: seen.rights, sessionId: null, deviceId: seen.deviceId };
  }
}
