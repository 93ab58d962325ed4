import { Injectable } from '@nestjs/common';
import type { RemoteRecordView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork, type Sql } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { RemoteRecordRepository } from './remote-record.repository';
import { toRemoteRecord } from './remote-record.view';

/** Query: what is on record of a meeting for connected members, for those who plan or lead it. */
@Injectable()
export class RemoteRecordQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: RemoteRecordRepository,
  ) {}

  /** @throws ProblemError `not-found`, `forbidden` */
  execute(actor: Actor, meetingId: string): Promise<RemoteRecordView> {
    return this.unitOfWork.read((db) => this.view(db, actor, meetingId));
  }

  private async view(sql: Sql, actor: Actor, meetingId: string): Promise<RemoteRecordView> {
    const row = await this.records.read(sql, meetingId);
    if (row === null) throw new ProblemError('not-found');
    assertMay(actor, 'run-meeting', { committeeId: row.committee_id });
    return toRemoteRecord(row, await this.records.pending(sql, meetingId));
  }
}
