import { Injectable } from '@nestjs/common';
import { callPartOf } from '@gremia/meeting';
import { SessionReader } from '../../platform/actor/session-reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';
import { ConferenceRepository } from '../conference.repository';
import type { Admitted, Asking } from './passage';

/** Persons pass by their session, once they were let in. */
@Injectable()
export class PersonPassage {
  constructor(
    private readonly sessions: SessionReader,
    private readonly door: CallDoor,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
  ) {}

  /** @throws ProblemError `call-not-admitted`, `not-found`, `not-signed-in` */
  async admit({ named, cookie, isLine }: Asking): Promise<Admitted> {
    const actor = await this.sessions.fromCookie(cookie);
    if (actor === null) throw new ProblemError('not-signed-in');
    const room = await this.unitOfWork.read((db) => this.conference.openRoomNamed(db, named.room));
    if (actor.personId !== named.identity || room === null) throw new ProblemError('call-not-admitted');
    const before = await this.door.lookAt(room.meeting_id, actor);
    if (!before.rights.enter || before.room?.room !== room.room || room.part !== callPartOf(before.standing.state))
      throw new ProblemError('call-not-admitted');
    // With another line they have to be heard again, and their rights follow from that.
    if (isLine) await this.lineOpened(room.meeting_id, actor.personId);
    const { entry, rights } = isLine ? await this.door.lookAt(room.meeting_id, actor) : before;
    if (entry === null || !rights.enter) throw new ProblemError('call-not-admitted');
    const member = { identity: actor.personId, name: actor.name, role: entry.role };
    return { member, rights, sessionId: actor.sessionId, deviceId: null };
  }

  private lineOpened(meetingId: string, personId: string): Promise<void> {
    return this.unitOfWork.run(null, ({ db, now }) => this.conference.lineOpened(db, meetingId, personId, now));
  }
}
