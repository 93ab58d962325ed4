import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { ConferenceRepository } from '../conference.repository';
import { ViewingDoor } from '../viewing/viewing-door';
import type { Admitted, Asking } from './passage';

/** So many are looked at in the same moment at most, beside those who take part: a crowd keeps nobody of them out. */
const MOST_AT_ONCE = 16;

/** Anybody passes who has a ticket of ours, as long as the public part of that meeting is open to watch. */
@Injectable()
export class ViewerPassage {
  private looking = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly door: ViewingDoor,
  ) {}

  /** @throws ProblemError `call-not-admitted`, `not-ready` */
  async admit({ named }: Asking): Promise<Admitted> {
    if (this.looking >= MOST_AT_ONCE) throw new ProblemError('not-ready');
    this.looking += 1;
    try {
      const room = await this.unitOfWork.read((db) => this.conference.openRoomNamed(db, named.room));
      const seen = room === null ? null : await this.door.openRoomOf(room.meeting_id);
      if (seen?.room.room !== named.room) throw new ProblemError('call-not-admitted');
      const member = { identity: named.identity, name: '', role: 'viewer' };
      return { member, rights: seen.rights, sessionId: null, deviceId: null };
    } finally {
      this.looking -= 1;
    }
  }
}
