import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Access } from './meeting-access';

/** The public's door of a running meeting: it knows the meetings that the portal shows, and asks as the portal does. */
@Injectable()
export class PublicAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `not-found` also for a meeting behind closed doors */
  async to(meetingId: string): Promise<Access> {
    const rows = await this.unitOfWork.readPublic((db) =>
      db.query('SELECT FROM portal.meeting WHERE id = $1 AND public', [meetingId]),
    );
    if (rows.length === 0) throw new ProblemError('not-found');
    return { meetingId, audience: 'public', actor: null };
  }
}
