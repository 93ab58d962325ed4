import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallPart } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { Unit } from '../platform/database/unit-of-work';
import { ConferenceRepository, type OpenRoom } from './conference.repository';
import { KeySeal } from './secrecy/key-seal';

/** What kind of room is wanted. */
interface Wanted {
  readonly part: CallPart;
  readonly encrypted: boolean;
}

/** Rooms in the database, each under a random name; those behind closed doors begin with a key. */
@Injectable()
export class NewRooms {
  constructor(
    private readonly conference: ConferenceRepository,
    private readonly seal: KeySeal,
  ) {}

  /** Answers false where one is open already. */
  open(
    { db, now }: Pick<Unit, 'db' | 'now'>,
    meetingId: string,
    state: MeetingState,
    wanted: Wanted,
  ): Promise<boolean> {
    const room = randomUUID();
    const key = wanted.encrypted ? { sealed: this.seal.newKey(room), itemId: state.currentItemId } : null;
    return this.conference.openRoom(db, { room, meetingId, part: wanted.part, key }, now);
  }

  /** Closes the open room with everybody in it and opens another one; answers the one before, null where none was. */
  async replace(unit: Unit, meetingId: string, state: MeetingState, wanted: Wanted): Promise<OpenRoom | null> {
    const { db, now } = unit;
    const before = await this.conference.lockOpenRoom(db, meetingId);
    if (before === null || (before.part === wanted.part && before.encrypted === wanted.encrypted)) return null;
    await this.conference.closeRoom(db, before.room, now);
    await this.conference.setConnected(db, meetingId, [], now);
    await this.open(unit, meetingId, state, wanted);
    return before;
  }
}

/** Behind closed doors a call is encrypted between browsers, unless whoever leads says otherwise. */
export const usualRoom = (part: CallPart): Wanted => ({ part, encrypted: part === 'non-public' });
