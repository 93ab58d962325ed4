import { Injectable } from '@nestjs/common';
import { deviceOfIdentity, isPersonInCall } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { DeviceReader } from '../../platform/actor/device-reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { rightsOf } from '../call-door';
import { ConferenceRepository, type OpenRoom } from '../conference.repository';
import { roomRightsOf } from '../hall/device-rights';
import { CallKeyRepository } from './call-key.repository';
import { KeySeal } from './key-seal';

/**
 * Changes the key of a room when somebody who has it may not be there any more, and with each item: who is conflicted
 * at one of them has the key of none but the others.
 */
@Injectable()
export class CallKeyChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: RunningMeetings,
    private readonly devices: DeviceReader,
    private readonly conference: ConferenceRepository,
    private readonly keys: CallKeyRepository,
    private readonly seal: KeySeal,
  ) {}

  /** The room with the key that holds now: the same one where nothing had to change. */
  async keepKey(room: OpenRoom, state: MeetingState): Promise<OpenRoom> {
    if (!room.encrypted) return room;
    for (;;) {
      // What is known of a room may be older than its last key.
      const now = await this.unitOfWork.read((db) => this.conference.openRoomNamed(db, room.room));
      if (now === null || !(await this.mustChange(now, state))) return now ?? room;
      const changed = await this.change(now, state);
      // Where another instance was first, it may have looked at an earlier state.
      if (changed !== null) return changed;
    }
  }

  private async change(room: OpenRoom, state: MeetingState): Promise<OpenRoom | null> {
    const [sealed, itemId] = [this.seal.newKey(room.room), itemOf(room, state)];
    const isChanged = await this.unitOfWork.run(null, ({ db }) =>
      this.keys.change(db, room.room, room.key_number, sealed, itemId),
    );
    return isChanged ? { ...room, key_item: itemId, key_number: room.key_number + 1 } : null;
  }

  private async mustChange(room: OpenRoom, state: MeetingState): Promise<boolean> {
    if (itemOf(room, state) !== room.key_item || !(await this.isReadable(room))) return true;
    return this.hasLostHolder(room, state);
  }

  /** The file of the journal's key may have been exchanged since. */
  private async isReadable({ room }: OpenRoom): Promise<boolean> {
    const sealed = await this.unitOfWork.read((db) => this.keys.sealedOf(db, room));
    return sealed === null || this.seal.open(room, sealed) !== null;
  }

  private async hasLostHolder({ room, meeting_id: meetingId }: OpenRoom, state: MeetingState): Promise<boolean> {
    const [holders, entries] = await this.unitOfWork.read(async (db) => [
      await this.keys.holdersOf(db, room),
      await this.conference.entriesOf(db, meetingId),
    ]);
    const personIds = holders.filter(isPersonInCall);
    const standings = await this.meetings.standingsOf(meetingId, personIds);
    const isOut = (personId: string): boolean => {
      const standing = standings.get(personId);
      const entry = entries.find(({ person_id }) => person_id === personId) ?? null;
      return standing === undefined || !rightsOf({ ...standing, state }, entry).enter;
    };
    return personIds.some(isOut) || (await this.hasLostDevice(holders.flatMap(deviceIn), meetingId, state));
  }

  private async hasLostDevice(deviceIds: string[], meetingId: string, state: MeetingState): Promise<boolean> {
    const paired = await this.devices.devicesById(deviceIds);
    return deviceIds.some((deviceId) => {
      const device = paired.get(deviceId);
      return device?.meetingId !== meetingId || !roomRightsOf(state, device, { muted: false, channel: null }).enter;
    });
  }
}

/** Between two items the key of the one before goes on. */
const itemOf = (room: OpenRoom, state: MeetingState): string | null => state.currentItemId ?? room.key_item;

const deviceIn = (identity: string): string[] => {
  const deviceId = deviceOfIdentity(identity);
  return deviceId === null ? [] : [deviceId];
};
