import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Access } from './meeting-access';

const PUBLIC_MEETING = statement(
  z.object({ id: z.string() }),
  'SELECT id FROM portal.meeting WHERE id = $1 AND public',
);

/** The public's door of a running meeting: it knows the meetings that the portal shows, and asks as the portal does. */
@Injectable()
export class PublicAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `not-found` also for a meeting behind closed doors */
  async publicAccessTo(meetingId: string): Promise<Access> {
    const meeting = await this.unitOfWork.readPublic((db) => db.row(PUBLIC_MEETING, [meetingId]));
    if (meeting === null) throw new ProblemError('not-found');
    return { meetingId, audience: 'public', actor: null };
  }
}
