import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { callPartOf, findItem, goesOnAnotherDay, type MeetingState } from '@gremia/meeting';
import { EventBus } from '../platform/events/event-bus';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RunningMeetings } from '../platform/ports/running-meetings.port';
import { CallServer } from './call-server';
import { ConferenceRepository, type OpenRoom } from './conference.repository';
import { NewRooms, usualRoom } from './new-rooms';
import { PeopleInRoom } from './people-in-room';
import { CallKeyChanges } from './secrecy/call-key-changes';

const LOOK_MILLISECONDS = 1_000;
/** Everybody in every room is compared with what they may do so often, hints or not. */
const PEOPLE_EVERY = 5;
const SOON_MILLISECONDS = 50;
const FORGET_EVERY = 600;

/**
 * Keeps LiveKit's rooms as the database and the journals say: there after a crash of either side, one for the part of
 * the meeting that goes on, and everybody in it with the rights of this moment.
 */
@Injectable()
export class RoomKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RoomKeeper.name);
  /** Rooms that are open, by meeting, as they were looked up last; and what they were last arranged by. */
  private rooms = new Map<string, OpenRoom>();
  private readonly arranged = new Map<string, string>();
  /** Which key everybody in a room was told of last. */
  private readonly toldKeys = new Map<string, number>();
  private readonly soon = new Map<string, NodeJS.Timeout>();
  private timer: NodeJS.Timeout | null = null;
  private turn = 0;
  private looking: Promise<void> | null = null;
  private silent = false;

  constructor(
    private readonly server: CallServer,
    private readonly meetings: RunningMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly newRooms: NewRooms,
    private readonly keys: CallKeyChanges,
    private readonly people: PeopleInRoom,
    private readonly events: EventBus,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.server.available) return;
    this.meetings.onChange((meetingId, state) => this.changed(meetingId, state));
    this.timer = setInterval(() => this.lookAtRooms(), LOOK_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    for (const timer of this.soon.values()) clearTimeout(timer);
    await this.looking;
  }

  /** LiveKit has told something about a room. */
  lookSoon(name: string): void {
    for (const room of this.rooms.values()) if (room.room === name) this.arrangeSoon(room.meeting_id);
  }

  /** What belongs to a call has changed: who is let in, a role, whether there is one. Waits until it is so. */
  async arrange(meetingId: string): Promise<void> {
    if (!this.server.available) return;
    await this.readRooms();
    const room = this.rooms.get(meetingId);
    if (room === undefined) return;
    await this.tellPages(meetingId);
    try {
      await this.server.createRoom(room);
      await this.keepRoom(room);
    } catch (error) {
      this.complain(error);
    }
  }

  /** Ends the call for everybody who is in it. @param until with the day nobody is let in any more */
  async end({ room, meeting_id: meetingId }: OpenRoom, until: 'further' | 'another-day' = 'further'): Promise<void> {
    await this.unitOfWork.run(null, async ({ db, now }) => {
      await this.conference.closeRoom(db, room, now);
      await this.conference.setConnected(db, meetingId, [], now);
      if (until === 'another-day') await this.conference.forgetEntries(db, meetingId);
    });
    this.rooms.delete(meetingId);
    await this.tellPages(meetingId);
    await this.server.deleteRoom(room).catch((error: unknown) => this.complain(error));
  }

  private changed(meetingId: string, state: MeetingState): void {
    const room = this.rooms.get(meetingId);
    if (room === undefined || this.arranged.get(room.room) === arrangementOf(state)) return;
    this.arrangeSoon(meetingId);
  }

  /** Brings the people in the room of a meeting to what they may do, in a moment. */
  arrangeSoon(meetingId: string): void {
    if (this.soon.has(meetingId)) return;
    const timer = setTimeout(() => {
      this.soon.delete(meetingId);
      const room = this.rooms.get(meetingId);
      if (room !== undefined) this.keepRoom(room).catch((error: unknown) => this.complain(error));
    }, SOON_MILLISECONDS);
    this.soon.set(meetingId, timer);
  }

  private lookAtRooms(): void {
    this.looking ??= this.lookAtAll()
      .then(() => void (this.silent = false))
      .catch((error: unknown) => this.complain(error))
      .finally(() => void (this.looking = null));
  }

  private async lookAtAll(): Promise<void> {
    this.turn += 1;
    if (this.turn % FORGET_EVERY === 1)
      await this.unitOfWork.run(null, ({ db, now }) => this.conference.forgetHints(db, now));
    await this.readRooms();
    if (this.turn % PEOPLE_EVERY === 0) await this.endClosedRooms();
    if (this.rooms.size === 0) return;
    const open = [...this.rooms.values()];
    const known = await this.server.knownRooms(open.map(({ room }) => room));
    // After a crash of the server its browsers wait some seconds for their room; those of a room that comes back stay.
    for (const room of open) if (!known.has(room.room)) await this.server.createRoom(room);
    for (const room of open)
      if (this.turn % PEOPLE_EVERY === 0 || !known.has(room.room) || !this.arranged.has(room.room))
        await this.keepRoom(room);
  }

  /** A video server that was silent when a room was closed still has it, with whoever stayed in it. */
  private async endClosedRooms(): Promise<void> {
    const closed = await this.unitOfWork.run(null, ({ db, now }) => this.conference.closedRooms(db, now));
    if (closed.length === 0) return;
    for (const name of await this.server.knownRooms(closed))
      await this.server.deleteRoom(name).catch((error: unknown) => this.complain(error));
  }

  private async readRooms(): Promise<void> {
    const open = await this.unitOfWork.read((db) => this.conference.openRooms(db));
    this.rooms = new Map(open.map((room) => [room.meeting_id, room]));
    const names = new Set(open.map(({ room }) => room));
    for (const known of [this.arranged, this.toldKeys])
      for (const name of known.keys()) if (!names.has(name)) known.delete(name);
  }

  private async keepRoom(room: OpenRoom): Promise<void> {
    const state = await this.meetings.stateOf(room.meeting_id);
    if (state.phase === 'planned' || state.phase === 'closed') return this.end(room);
    if (goesOnAnotherDay(state)) return this.end(room, 'another-day');
    const current = room.part === callPartOf(state) ? room : await this.changePart(room.meeting_id, state);
    if (current === null) return;
    // Before anything is asked of the video server, which may be the one that does not answer.
    const keyed = await this.keys.keepKey(current, state);
    if (keyed.key_number !== current.key_number) await this.tellPages(current.meeting_id);
    if (this.toldKeys.get(current.room) !== keyed.key_number) await this.server.tellRoom(keyed);
    this.toldKeys.set(current.room, keyed.key_number);
    const changed = await this.people.arrange(keyed, state);
    const arrangement = arrangementOf(state);
    if (changed || this.arranged.get(current.room) !== arrangement) await this.tellPages(current.meeting_id);
    this.arranged.set(current.room, arrangement);
  }

  /**
   * The other part has a room of its own. The one before is closed with everybody in it; whoever is entitled comes to
   * the new one through the same door.
   */
  private async changePart(meetingId: string, state: MeetingState): Promise<OpenRoom | null> {
    const before = await this.unitOfWork.run(null, (unit) =>
      this.newRooms.replace(unit, meetingId, state, usualRoom(callPartOf(state))),
    );
    return this.openAfter(before, meetingId);
  }

  /** Another room has taken the place of this one in the database. */
  async replaced(before: OpenRoom): Promise<void> {
    try {
      await this.openAfter(before, before.meeting_id);
    } catch (error) {
      this.complain(error);
    }
    await this.tellPages(before.meeting_id);
  }

  private async openAfter(before: OpenRoom | null, meetingId: string): Promise<OpenRoom | null> {
    const fresh = await this.unitOfWork.read((db) => this.conference.openRoomOf(db, meetingId));
    if (fresh === null) return null;
    this.rooms.set(meetingId, fresh);
    // Out first: between the two nobody may hear what is said.
    if (before !== null) await this.server.deleteRoom(before.room);
    await this.server.createRoom(fresh);
    return fresh;
  }

  private tellPages(meetingId: string): Promise<void> {
    return this.events.publish([{ name: 'conference-changed', meetingId }]);
  }

  private complain(error: unknown): void {
    // Said once, not every second.
    if (!this.silent) this.logger.warn({ err: error }, 'the video server was not brought to what is decided');
    this.silent = true;
  }
}

/** What the rights in a call follow from; ballots and the like change nothing of it. */
const arrangementOf = (state: MeetingState): string => {
  const { phase, speakers, chairing, orderMeasures, sentOut, alone, currentItemId } = state;
  const recording = [state.recording, state.recordingObjections];
  const item = findItem(state, currentItemId);
  return JSON.stringify([
    phase,
    speakers.floor,
    chairing,
    orderMeasures,
    sentOut,
    alone,
    modesOf(state),
    item,
    recording,
  ]);
};

/** Who is there from where: whoever is connected has to be heard, and behind closed doors to be alone. */
const modesOf = ({ present }: MeetingState): readonly (readonly [string, string])[] =>
  Object.entries(present).map(([personId, { mode }]) => [personId, mode]);
