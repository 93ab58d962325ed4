import { Injectable } from '@nestjs/common';
import { grouping, paperState } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { storedOps, storedPoints, storedUnits } from '../../platform/records/stored-text';

const COLUMNS = `q.id, q.state, a.grouping, concat_ws(' ', q.revision, q.state, a.base_version_id, base.hash) AS basis`;
const PENDING = `
FROM paper q JOIN amendment a ON a.paper_id = q.id JOIN paper_version base ON base.id = a.base_version_id
WHERE q.parent_id = $1 AND q.state NOT IN ('decided', 'withdrawn')`;

/** `basis` is another one as soon as the amendment or the version it was made for is another one. */
const hanging = z.object({ id: z.string(), state: paperState, grouping, basis: z.string() });

const BEHIND = statement(
  hanging,
  `SELECT ${COLUMNS} ${PENDING} AND a.base_version_id <> $2 ORDER BY q.id FOR UPDATE OF q`,
);
/** An amendment that is not done with, without its texts. */
export type HangingRow = Readonly<RowOf<typeof BEHIND>>;

const HANGING = statement(
  hanging.extend({
    number: z.string().nullable(),
    title: z.string(),
    ops: storedOps,
    units: storedUnits,
    base: storedPoints,
  }),
  `SELECT ${COLUMNS}, q.number, q.title, a.ops, a.units, base.points AS base ${PENDING} ORDER BY q.id`,
);
/** The same with what it changes, and the text it was made for. */
export type HangingAmendment = Readonly<RowOf<typeof HANGING>>;

/** The amendments that hang on a paper, drafts among them. */
@Injectable()
export class HangingAmendmentRepository {
  /** All of them with their texts, held by nobody. */
  amendmentsOn(db: Db, paperId: string): Promise<HangingAmendment[]> {
    return db.rows(HANGING, [paperId]);
  }

  /**
   * Those that were made for another version than this one, held until the unit of work ends. The paper is held before
   * them, as everywhere.
   */
  lockBehind(db: Db, paperId: string, versionId: string): Promise<HangingRow[]> {
    return db.rows(BEHIND, [paperId, versionId]);
  }
}
