import { Injectable } from '@nestjs/common';
import type { AskToEnter, CallKeyNow, CallTicket } from '@gremia/contracts';
import { callPartOf, exclusionOf } from '@gremia/meeting';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { VIDEO_PATH } from '../platform/web/web-path';
import { CallDoor, toldRights, type RoomRights } from './call-door';
import { CallServer } from './call-server';
import { ConferenceRepository, type CallEntry, type OpenRoom } from './conference.repository';
import { CallKeyRepository } from './secrecy/call-key.repository';
import { CallKeys } from './secrecy/call-keys';

/** Commands of somebody who wants to be in the call: ask at the door, take a ticket once let in, and the key. */
@Injectable()
export class EnterCallHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly server: CallServer,
    private readonly conference: ConferenceRepository,
    private readonly keys: CallKeys,
    private readonly keyStore: CallKeyRepository,
  ) {}

  /** @throws ProblemError `call-not-admitted` for somebody excluded, `call-not-open`, `not-found` */
  async ask(actor: Actor, meetingId: string, asked: AskToEnter): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (room === null) throw new ProblemError('call-not-open');
    if (exclusionOf(standing.state, actor.personId) !== null) throw new ProblemError('call-not-admitted');
    await this.unitOfWork.run(actor, async ({ db, now, emit }) => {
      // Whoever asks again and again has everybody's page ask again once.
      if (await this.conference.ask(db, meetingId, actor.personId, asked, now))
        emit({ name: 'conference-changed', meetingId });
      const entry = await this.conference.entryOf(db, meetingId, actor.personId);
      if (!standing.leads || entry?.standing === 'admitted') return;
      emit({ name: 'conference-changed', meetingId });
      const own = { personIds: [actor.personId], asAsked: false };
      await this.conference.admit(db, meetingId, own, actor.personId, now);
    });
  }

  /** @throws ProblemError `call-not-admitted`, `call-not-open`, `not-found`, `video-absent` */
  async ticket(actor: Actor, meetingId: string): Promise<CallTicket> {
    if (!this.server.available) throw new ProblemError('video-absent');
    const { room, entry, rights } = await this.mustBeLetIn(actor, meetingId);
    const key = await this.keys.giveTo(actor.personId, room);
    await this.tellAbility(actor, meetingId, { cannot: false });
    const member = { identity: actor.personId, name: actor.name, role: entry.role };
    const token = await this.server.token(room.room, member, rights);
    return { path: VIDEO_PATH.replace(/\/$/u, ''), token, rights: toldRights(rights), key };
  }

  /** The key that holds now, for somebody who is in. @throws ProblemError `call-not-admitted`, `call-not-open` */
  async key(actor: Actor, meetingId: string): Promise<CallKeyNow> {
    const { room } = await this.mustBeLetIn(actor, meetingId);
    return { key: await this.keys.giveTo(actor.personId, room) };
  }

  /** The browser cannot encrypt: whoever leads sees that. @throws ProblemError `call-not-admitted`, `call-not-open` */
  async cannotEncrypt(actor: Actor, meetingId: string): Promise<void> {
    await this.mustBeLetIn(actor, meetingId);
    await this.tellAbility(actor, meetingId, { cannot: true });
  }

  private tellAbility(actor: Actor, meetingId: string, { cannot }: { readonly cannot: boolean }): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, emit }) => {
      const changed = await this.keyStore.setCannotEncrypt(db, meetingId, actor.personId, cannot);
      if (changed) emit({ name: 'conference-changed', meetingId });
    });
  }

  private async mustBeLetIn(actor: Actor, meetingId: string): Promise<LetIn> {
    const { standing, room, entry, rights } = await this.door.lookAt(meetingId, actor);
    // Between two parts there is a moment in which the room is still that of the one before.
    if (room?.part !== callPartOf(standing.state)) throw new ProblemError('call-not-open');
    if (entry === null || !rights.enter) throw new ProblemError('call-not-admitted');
    return { room, entry, rights };
  }
}

/** Somebody who may be in the room that is open. */
interface LetIn {
  readonly room: OpenRoom;
  readonly entry: CallEntry;
  readonly rights: RoomRights;
}
