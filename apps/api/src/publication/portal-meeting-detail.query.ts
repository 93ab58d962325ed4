import { Injectable } from '@nestjs/common';
import type { PortalMeetingDetail } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { byItem } from '../platform/records/decision-view';
import * as sql from './portal-meeting-detail.statements';
import { toPortalMeetingDetail } from './portal-meeting.view';

/**
 * An announced meeting with its agenda and what was decided. Of an item that is not public there are its number and its
 * neutral title.
 */
@Injectable()
export class PortalMeetingDetailQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(id: string): Promise<PortalMeetingDetail> {
    return this.unitOfWork.readPublic(async (db) => {
      const meeting = await db.row(sql.MEETING, [id]);
      if (meeting === null) throw new ProblemError('not-found');
      return toPortalMeetingDetail(meeting, {
        items: await db.rows(sql.ITEMS, [id]),
        decisions: byItem(await db.rows(sql.DECISIONS, [id])),
        course: await db.rows(sql.COURSE, [id]),
        supplements: await db.rows(sql.SUPPLEMENTS, [id]),
      });
    });
  }
}
