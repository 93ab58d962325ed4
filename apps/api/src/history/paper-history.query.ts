import { Injectable } from '@nestjs/common';
import { PAPER_HISTORY, type HistoryList, type PaperHistoryQuery as Asked } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { ProblemError } from '../platform/problem/problem-error';
import { meetingReaderParams } from '../platform/records/meeting-access';
import { isClerkOrAuthor, isInsiderOf, isReadableOf, readerParams } from '../platform/records/paper-access';
import { HISTORY_LIST, shownWith, toHistoryEntry } from './history-row';
import { PAPER_HISTORY_PARAMS, PAPER_PARTS } from './paper-history.parts';

/** What happened to a paper, as far as the reader may know of it. */
@Injectable()
export class PaperHistoryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `not-found` for a paper that the reader may not know of */
  execute(actor: Actor, paperId: string, { group, ...page }: Asked): Promise<HistoryList> {
    const reader = readerParams(actor);
    return this.unitOfWork.readSnapshot(async (db) => {
      const standing = await db.row(STANDING, [...reader, paperId]);
      if (standing === null) throw new ProblemError('not-found');
      const kinds = group === undefined ? null : PAPER_HISTORY[group];
      const params = [...meetingReaderParams(actor), ...reader, paperId, kinds, standing.insider, standing.own];
      const { rows, info } = await readPage(db, NEWEST_FIRST, params, page);
      return { entries: rows.map(toHistoryEntry), ...info };
    });
  }
}

const STANDING = statement(
  z.object({ insider: z.boolean(), own: z.boolean() }),
  `SELECT ${isInsiderOf('s')} AS insider, ${isClerkOrAuthor('s')} AND ${isInsiderOf('s')} AS own
  FROM paper_standing s WHERE s.paper_id = $5 AND ${isReadableOf('s')}`,
);

const NEWEST_FIRST = keysetList({
  ...HISTORY_LIST,
  // Who did what in the office is for the office, and for whom the paper is theirs.
  ...shownWith('$14::boolean OR $13::boolean AND $8::text IS NOT NULL'),
  source: PAPER_PARTS,
  params: PAPER_HISTORY_PARAMS,
});
