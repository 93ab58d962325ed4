import { Injectable } from '@nestjs/common';
import type { CallTicket } from '@gremia/contracts';
import { exclusionOf } from '@gremia/meeting';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { VIDEO_PATH } from '../platform/web/web-path';
import { CallDoor, toldRights } from './call-door';
import { CallServer } from './call-server';
import { ConferenceRepository } from './conference.repository';

/** Commands of somebody who wants to be in the call: ask at the door, and take a ticket once let in. */
@Injectable()
export class EnterCallHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CallDoor,
    private readonly server: CallServer,
    private readonly conference: ConferenceRepository,
  ) {}

  /** @throws ProblemError `call-not-admitted` for somebody excluded, `call-not-open`, `not-found` */
  async ask(actor: Actor, meetingId: string): Promise<void> {
    const { standing, room } = await this.door.lookAt(meetingId, actor);
    if (room === null) throw new ProblemError('call-not-open');
    if (exclusionOf(standing.state, actor.personId) !== null) throw new ProblemError('call-not-admitted');
    await this.unitOfWork.run(actor, async ({ db, now, emit }) => {
      emit({ name: 'conference-changed', meetingId });
      await this.conference.ask(db, meetingId, actor.personId, now);
      const entry = await this.conference.entryOf(db, meetingId, actor.personId);
      if (!standing.leads || entry?.standing !== 'waiting') return;
      await this.conference.admit(db, meetingId, [actor.personId], actor.personId, now);
    });
  }

  /** @throws ProblemError `call-not-admitted`, `call-not-open`, `not-found`, `video-absent` */
  async ticket(actor: Actor, meetingId: string): Promise<CallTicket> {
    if (!this.server.available) throw new ProblemError('video-absent');
    const { room, entry, rights } = await this.door.lookAt(meetingId, actor);
    if (room === null) throw new ProblemError('call-not-open');
    if (entry === null || !rights.enter) throw new ProblemError('call-not-admitted');
    const member = { identity: actor.personId, name: actor.name, role: entry.role };
    const token = await this.server.token(room.room, member, rights);
    return { path: VIDEO_PATH.replace(/\/$/u, ''), token, rights: toldRights(rights) };
  }
}
