import { Injectable } from '@nestjs/common';
import type { PaperState } from '@gremia/contracts';
import type { Grouping, Op, Point, VoteUnit } from '@gremia/resolution';
import type { Db } from '../../platform/database/unit-of-work';

/** An amendment that is not done with, and the text it was made for. */
export interface HangingAmendment {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: PaperState;
  readonly ops: Op[];
  readonly units: VoteUnit[];
  readonly grouping: Grouping;
  readonly base: Point[];
}

/** The amendments that hang on a paper, drafts among them. */
@Injectable()
export class HangingAmendmentRepository {
  /**
   * Those that were made for another version than this one, held until the unit of work ends. The paper is held before
   * them, as everywhere.
   */
  lockBehind(db: Db, paperId: string, versionId: string): Promise<HangingAmendment[]> {
    return db.query<HangingAmendment>(`${PENDING} AND a.base_version_id <> $2 ORDER BY q.id FOR UPDATE OF q`, [
      paperId,
      versionId,
    ]);
  }
}

const PENDING = `
SELECT q.id, q.number, q.title, q.state, a.ops, a.units, a.grouping, base.points AS base
FROM paper q JOIN amendment a ON a.paper_id = q.id JOIN paper_version base ON base.id = a.base_version_id
WHERE q.parent_id = $1 AND q.state NOT IN ('decided', 'withdrawn')`;
