import { Injectable } from '@nestjs/common';
import type { AdmitPersons, SetCallRole } from '@gremia/contracts';
import { callPartOf, goesOnAnotherDay } from '@gremia/meeting';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { CallDoor, type AtTheDoor } from './call-door';
import { CallServer } from './call-server';
import { ConferenceRepository, type OpenRoom } from './conference.repository';
import { NewRooms, usualRoom } from './new-rooms';
import { RoomKeeper } from './room-keeper';

const ON_ANOTHER_DAY =
  'Die Sitzung wird an einem anderen Tag fortgesetzt. Das Gespräch können Sie beginnen, sobald sie wieder läuft.';

/** Commands of whoever leads the meeting, or its clerk: the call and its door. What they decide holds at once. */
@Injectable()
export class LeadCallHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly server: CallServer,
    private readonly conference: ConferenceRepository,
    private readonly rooms: NewRooms,
    private readonly keeper: RoomKeeper,
  ) {}

  /** @throws ProblemError `forbidden`, `meeting-not-open`, `meeting-closed`, `wrong-state`, `video-absent` */
  async start(actor: Actor, meetingId: string): Promise<void> {
    const { standing } = await this.asLeader(actor, meetingId);
    const { state } = standing;
    if (state.phase === 'planned') throw new ProblemError('meeting-not-open');
    if (state.phase === 'closed') throw new ProblemError('meeting-closed');
    if (goesOnAnotherDay(state)) throw new ProblemError('wrong-state', { detail: ON_ANOTHER_DAY });
    if (!this.server.available) throw new ProblemError('video-absent');
    const part = callPartOf(state);
    await this.unitOfWork.run(actor, async (unit) => {
      if (await this.rooms.open(unit, meetingId, state, usualRoom(part))) unit.audit('start-call', meetingId, { part });
    });
    await this.keeper.arrange(meetingId);
  }

  /** @throws ProblemError `call-not-open`, `forbidden`, `not-found` */
  async end(actor: Actor, meetingId: string): Promise<void> {
    const { room } = await this.asLeaderOfCall(actor, meetingId);
    await this.unitOfWork.run(actor, async ({ audit }) => audit('end-call', meetingId));
    await this.keeper.end(room);
  }

  /** @throws ProblemError `call-not-open`, `forbidden`, `not-found` where nobody of them has asked */
  async admit(actor: Actor, meetingId: string, admitted: AdmitPersons): Promise<void> {
    await this.asLeaderOfCall(actor, meetingId);
    await this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      if ((await this.conference.admit(db, meetingId, admitted, actor.personId, now)) === 0)
        throw new ProblemError('not-found');
      audit('admit-to-call', meetingId, { ...admitted });
    });
    await this.keeper.arrange(meetingId);
  }

  /** @throws ProblemError `call-not-open`, `forbidden`, `not-found`, `video-unreachable` */
  async mute(actor: Actor, meetingId: string, personId: string): Promise<void> {
    const { room } = await this.asLeaderOfCall(actor, meetingId);
    await this.mustBeInside(room, personId);
    await this.server.muteMicrophones(room.room, personId);
  }

  /**
   * Nobody's microphone is opened by somebody else: their page asks them.
   *
   * @throws ProblemError `call-not-open`, `forbidden`, `not-found`, `video-unreachable`
   */
  async askToTalk(actor: Actor, meetingId: string, personId: string): Promise<void> {
    const { room } = await this.asLeaderOfCall(actor, meetingId);
    await this.mustBeInside(room, personId);
    await this.server.askToTalk(room.room, personId);
  }

  /** @throws ProblemError `call-not-open`, `forbidden`, `not-found` */
  async setRole(actor: Actor, meetingId: string, personId: string, { role, channel }: SetCallRole): Promise<void> {
    await this.asLeaderOfCall(actor, meetingId);
    const spoken = role === 'interpreter' ? (channel ?? null) : null;
    await this.unitOfWork.run(actor, async ({ db, audit }) => {
      if ((await this.conference.setRole(db, meetingId, personId, role, spoken)) === 0)
        throw new ProblemError('not-found');
      audit('set-call-role', meetingId, { personId, role, ...(spoken === null ? {} : { channel: spoken }) });
    });
    await this.keeper.arrange(meetingId);
  }

  private async mustBeInside({ room }: OpenRoom, personId: string): Promise<void> {
    const inside = await this.server.participants(room).catch(() => {
      throw new ProblemError('video-unreachable');
    });
    if (!inside.some(({ identity }) => identity === personId)) throw new ProblemError('not-found');
  }

  private async asLeader(actor: Actor, meetingId: string): Promise<AtTheDoor> {
    const seen = await this.door.lookAt(meetingId, actor);
    if (!seen.standing.leads) throw new ProblemError('forbidden');
    return seen;
  }

  private async asLeaderOfCall(actor: Actor, meetingId: string): Promise<AtTheDoor & { readonly room: OpenRoom }> {
    const seen = await this.asLeader(actor, meetingId);
    if (seen.room === null) throw new ProblemError('call-not-open');
    return { ...seen, room: seen.room };
  }
}
