import { Injectable } from '@nestjs/common';
import { MEETING_HISTORY, type HistoryList, type MeetingHistoryQuery as Asked } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { ProblemError } from '../platform/problem/problem-error';
import { meetingReaderParams } from '../platform/records/meeting-access';
import { HISTORY_LIST, shownWith, toHistoryEntry } from './history-row';
import { MEETING_HISTORY_PARAMS, MEETING_PARTS, STANDING_SQL } from './meeting-history.parts';

/** What happened to a meeting, from its planning to its minutes, as far as the reader may know of it. */
@Injectable()
export class MeetingHistoryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `not-found` for a meeting that the reader may not know of */
  execute(actor: Actor, meetingId: string, { group, ...page }: Asked): Promise<HistoryList> {
    const reader = meetingReaderParams(actor);
    return this.unitOfWork.readSnapshot(async (db) => {
      const standing = await db.row(STANDING, [...reader, meetingId]);
      if (standing === null) throw new ProblemError('not-found');
      const kinds = group === undefined ? null : MEETING_HISTORY[group];
      const params = [...reader, meetingId, kinds, standing.office, standing.inside];
      const { rows, info } = await readPage(db, NEWEST_FIRST, params, page);
      return { entries: rows.map(toHistoryEntry), ...info };
    });
  }
}

const STANDING = statement(z.object({ office: z.boolean(), inside: z.boolean() }), STANDING_SQL);

const NEWEST_FIRST = keysetList({
  ...HISTORY_LIST,
  // Who did what in the office is for the office.
  ...shownWith('$9::boolean'),
  source: MEETING_PARTS,
  params: MEETING_HISTORY_PARAMS,
});
