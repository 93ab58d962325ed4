import { Injectable } from '@nestjs/common';
import { paperKind, paperState, type AmendmentReview } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { storedOps, storedPoints, storedUnits } from '../../platform/records/stored-text';
import { isReadable, readerParams } from '../../platform/records/paper-access';
import { isInCharge } from '../paper-rights';
import { isOutdated, newestVersionOf } from '../paper-summary';
import { jsonVersionSummary, toVersionSummary, versionColumns } from '../versions/version-summary';
import { TextEngine } from '../../platform/text-engine/text-engine';
import { toText } from './follow-planner';

const version = (id: string): string =>
  `(SELECT to_jsonb(x) FROM (SELECT ${versionColumns('v')}, v.points FROM paper_version v WHERE v.id = ${id}) x)`;
const versionRow = jsonVersionSummary.extend({ points: storedPoints });

/** $5 is the amendment. */
const REVIEW = statement(
  z.object({
    id: z.string(),
    number: z.string().nullable(),
    kind: paperKind,
    state: paperState,
    author_id: z.string(),
    revision: z.number(),
    ops: storedOps,
    units: storedUnits,
    outdated: z.boolean(),
    made_for: versionRow,
    newest: versionRow,
  }),
  `SELECT p.id, p.number, p.kind, p.state, p.author_id, p.revision, a.ops, a.units, ${isOutdated('p')} AS outdated,
  ${version('a.base_version_id')} AS made_for, ${version(newestVersionOf('p.parent_id'))} AS newest
FROM paper p JOIN amendment a ON a.paper_id = p.id WHERE p.id = $5 AND ${isReadable('p')}`,
);

/**
 * An amendment that has to be checked anew, for whoever is in charge of it: beside the version it was made for and the
 * newest one.
 */
@Injectable()
export class AmendmentReviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: TextEngine,
  ) {}

  async execute(actor: Actor, paperId: string): Promise<AmendmentReview> {
    const row = await this.unitOfWork.read((db) => db.row(REVIEW, [...readerParams(actor), paperId]));
    if (row === null) throw new ProblemError('not-found');
    if (!isInCharge(actor, row)) throw new ProblemError('forbidden');
    if (!row.outdated)
      throw new ProblemError('wrong-state', {
        detail: 'Dieser Änderungsantrag bezieht sich bereits auf die neueste Fassung.',
      });
    const { made_for: madeFor, newest } = row;
    const { units, edited } = await this.engine.reviewAmendment({
      base: madeFor.points,
      amendment: toText(row),
      next: newest.points,
    });
    return {
      revision: row.revision,
      madeFor: toVersionSummary(madeFor),
      newest: toVersionSummary(newest),
      units: [...units],
      points: newest.points,
      edited: [...edited],
    };
  }
}
