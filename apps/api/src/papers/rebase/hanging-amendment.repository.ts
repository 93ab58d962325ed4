import { Injectable } from '@nestjs/common';
import type { PaperState } from '@gremia/contracts';
import type { Grouping, Op, Point, VoteUnit } from '@gremia/resolution';
import type { Db } from '../../platform/database/unit-of-work';

/** An amendment that is not done with, without its texts. */
export interface HangingRow {
  readonly id: string;
  readonly state: PaperState;
  readonly grouping: Grouping;
  /** Another one as soon as the amendment or the version it was made for is another one. */
  readonly basis: string;
}

/** The same with what it changes, and the text it was made for. */
export interface HangingAmendment extends HangingRow {
  readonly number: string | null;
  readonly title: string;
  readonly ops: Op[];
  readonly units: VoteUnit[];
  readonly base: Point[];
}

/** The amendments that hang on a paper, drafts among them. */
@Injectable()
export class HangingAmendmentRepository {
  /** All of them with their texts, held by nobody. */
  on(db: Db, paperId: string): Promise<HangingAmendment[]> {
    return db.query<HangingAmendment>(
      `SELECT ${COLUMNS}, q.number, q.title, a.ops, a.units, base.points AS base ${PENDING} ORDER BY q.id`,
      [paperId],
    );
  }

  /**
   * Those that were made for another version than this one, held until the unit of work ends. The paper is held before
   * them, as everywhere.
   */
  lockBehind(db: Db, paperId: string, versionId: string): Promise<HangingRow[]> {
    return db.query<HangingRow>(
      `SELECT ${COLUMNS} ${PENDING} AND a.base_version_id <> $2 ORDER BY q.id FOR UPDATE OF q`,
      [paperId, versionId],
    );
  }
}

const COLUMNS = `q.id, q.state, a.grouping, concat_ws(' ', q.revision, q.state, a.base_version_id, base.hash) AS basis`;
const PENDING = `
FROM paper q JOIN amendment a ON a.paper_id = q.id JOIN paper_version base ON base.id = a.base_version_id
WHERE q.parent_id = $1 AND q.state NOT IN ('decided', 'withdrawn')`;
