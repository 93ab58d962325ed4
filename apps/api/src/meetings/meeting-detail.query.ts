import { Injectable } from '@nestjs/common';
import type { MeetingDetail } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { meetingReaderParams } from './meeting-access';
import { MEETING_DETAIL } from './meeting-detail.sql';
import { toDetail, type MeetingDetailRow } from './meeting-detail.view';

/** One meeting with its agenda and convocation, as far as the person may see it. */
@Injectable()
export class MeetingDetailQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, meetingId: string): Promise<MeetingDetail> {
    const [row] = await this.unitOfWork.read((db) =>
      db.query<MeetingDetailRow>(MEETING_DETAIL, [...meetingReaderParams(actor), meetingId]),
    );
    if (row === undefined) throw new ProblemError('not-found');
    return toDetail(row, actor);
  }
}
