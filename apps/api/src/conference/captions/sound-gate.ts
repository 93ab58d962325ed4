import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { identityOfDevice, uuid } from '@gremia/contracts';
import { callPartOf } from '@gremia/meeting';
import { DeviceReader } from '../../platform/actor/device-reader';
import { SessionReader } from '../../platform/actor/session-reader';
import { AppConfig } from '../../platform/config/app-config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { isOwnOrigin } from '../../platform/web/origin';
import { CallDoor, type RoomRights } from '../call-door';
import type { OpenRoom } from '../conference.repository';
import { DeviceDoor } from '../hall/device-door';
import { AutomaticCaptionsRepository } from './automatic-captions.repository';
import { Recogniser } from './recogniser.port';

/** Whose sound it is, and in which part of which meeting. */
export interface SoundSource {
  readonly identity: string;
  /** As everybody reads it before their captions. */
  readonly speaker: string;
  readonly room: OpenRoom;
  /** A device of the hall, somebody who sits there, or somebody elsewhere. */
  readonly place: 'hall' | 'in-hall' | 'elsewhere';
}

const HALL_NAME = 'Sitzungssaal';

/** Says whose sound is recognised now: of whoever may be heard by everybody in this moment, and nobody else. */
@Injectable()
export class SoundGate {
  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
    private readonly devices: DeviceReader,
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly deviceDoor: DeviceDoor,
    private readonly recogniser: Recogniser,
    private readonly captions: AutomaticCaptionsRepository,
  ) {}

  /** @throws ProblemError `origin-refused`, `not-signed-in`, `not-found`, `call-not-admitted` */
  async sourceOf({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Promise<SoundSource> {
    if (!this.recogniser.available) throw new ProblemError('not-found');
    if (!isOwnOrigin(this.config, headers.origin, headers.host)) throw new ProblemError('origin-refused');
    const meetingId = new URL(url, 'http://localhost').searchParams.get('meeting');
    const source =
      meetingId === null ? await this.ofDevice(headers.cookie) : await this.ofPerson(headers.cookie, meetingId);
    const isOn = await this.unitOfWork.read((db) => this.captions.standingIn(db, source.room));
    if (isOn === null) throw new ProblemError('call-not-admitted');
    return source;
  }

  private async ofPerson(cookie: string | undefined, meetingId: string): Promise<SoundSource> {
    const actor = await this.sessions.fromCookie(cookie);
    if (actor === null) throw new ProblemError('not-signed-in');
    if (!uuid.safeParse(meetingId).success) throw new ProblemError('not-found');
    const { room, rights, standing } = await this.door.lookAt(meetingId, actor);
    const place = standing.state.present[actor.personId]?.mode === 'hall' ? 'in-hall' : 'elsewhere';
    return this.checked({ identity: actor.personId, speaker: actor.name, place, room, rights });
  }

  private async ofDevice(cookie: string | undefined): Promise<SoundSource> {
    const device = await this.devices.fromCookie(cookie);
    const seen = device && (await this.deviceDoor.lookAt(device));
    if (seen === null) throw new ProblemError('call-not-admitted');
    const { deviceId, room, rights } = seen;
    return this.checked({ identity: identityOfDevice(deviceId), speaker: HALL_NAME, place: 'hall', room, rights });
  }

  private async checked({
    room,
    rights,
    ...source
  }: Omit<SoundSource, 'room'> & { room: OpenRoom | null; rights: RoomRights }): Promise<SoundSource> {
    const { enter, microphone, channel } = rights;
    // Who interprets into a channel says the same in other words.
    if (room === null || !enter || !microphone || channel !== '') throw new ProblemError('call-not-admitted');
    // Between two parts the room of the one before may still be open.
    if (callPartOf(await this.meetings.stateOf(room.meeting_id)) !== room.part)
      throw new ProblemError('call-not-admitted');
    return { ...source, room };
  }
}
