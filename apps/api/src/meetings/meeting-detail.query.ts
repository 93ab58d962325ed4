import { Injectable } from '@nestjs/common';
import type { MeetingDetail } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { byItem } from '../platform/records/decision-view';
import { exclusionsOf } from '../platform/records/exclusions';
import { meetingReaderParams } from '../platform/records/meeting-access';
import * as sql from './meeting-detail.statements';
import { toDetail, toReceived, type MeetingParts } from './meeting-detail.view';

/** One meeting with its agenda and convocation, as far as the person may see it. */
@Injectable()
export class MeetingDetailQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, meetingId: string): Promise<MeetingDetail> {
    return this.unitOfWork.readSnapshot(async (db) => {
      const meeting = await db.row(sql.MEETING, [...meetingReaderParams(actor), meetingId]);
      if (meeting === null) throw new ProblemError('not-found');
      return toDetail(meeting, await partsOf(db, meeting, actor), actor);
    });
  }
}

async function partsOf(db: Db, meeting: sql.MeetingRow, { personId }: Actor): Promise<MeetingParts> {
  const { items, papers } = await exclusionsOf(db, personId);
  const reader = [meeting.id, meeting.sees_all, items, papers];
  const receipts = await db.rows(sql.RECEIPTS, [meeting.id, meeting.office, personId]);
  const received = (await db.rows(sql.RECEIVED, [meeting.id])).map(toReceived);
  const convocation = await db.row(sql.CONVOCATION, [meeting.id]);
  const notConvened =
    meeting.office && meeting.state === 'convened' && convocation?.moved === false
      ? await db.rows(sql.NOT_CONVENED, [meeting.id, meeting.committee_id, meeting.day])
      : [];
  const convened = { receipts, received, convocation, notConvened };
  if (!meeting.sees_agenda)
    return { items: [], amendments: new Map(), decisions: new Map(), supplements: [], ...convened };
  const amendments = await db.rows(sql.AMENDMENTS, reader);
  return {
    items: await db.rows(sql.ITEMS, reader),
    amendments: new Map(amendments.map((row) => [row.item_id, row.amendments])),
    decisions: byItem(await db.rows(sql.DECISIONS, reader)),
    supplements: await db.rows(sql.SUPPLEMENTS, reader),
    ...convened,
  };
}
