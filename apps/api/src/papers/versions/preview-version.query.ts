import { Injectable } from '@nestjs/common';
import type { PreviewVersion, VersionPreview } from '@gremia/contracts';
import { rebaseAmendment } from '@gremia/resolution';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { isReadable, readerParams } from '../paper-access';
import { toText } from '../rebase/amendments-follow';
import type { HangingAmendment } from '../rebase/hanging-amendment.repository';
import { assertSound } from '../resolution-text';

/** What a new version would mean for the amendments that the asker may see, before anything is stored. */
@Injectable()
export class PreviewVersionQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, paperId: string, { points }: PreviewVersion): Promise<VersionPreview> {
    assertSound(points, '/points');
    const [paper] = await this.unitOfWork.read((db) =>
      db.query<{ amendments: HangingAmendment[] }>(PENDING, [...readerParams(actor), paperId]),
    );
    if (paper === undefined) throw new ProblemError('not-found');
    return {
      amendments: paper.amendments.map((amendment) => {
        const { lost } = rebaseAmendment(amendment.base, toText(amendment), points);
        const units = amendment.units.filter((unit) => lost.some(({ op }) => unit.ops.includes(op)));
        return {
          paperId: amendment.id,
          number: amendment.number,
          title: amendment.title,
          movesAlong: lost.length === 0,
          lost: units.map(({ label }) => label),
        };
      }),
    };
  }
}

/** $5 is the paper; the parameters before it are the reader's. */
const PENDING = `
SELECT (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.year, x.no), '[]') FROM (
  SELECT q.id, q.number, q.title, q.state, q.year, q.no, a.ops, a.units, base.points AS base
  FROM paper q JOIN amendment a ON a.paper_id = q.id JOIN paper_version base ON base.id = a.base_version_id
  WHERE q.parent_id = p.id AND q.state NOT IN ('decided', 'withdrawn') AND ${isReadable('q')}) x) AS amendments
FROM paper p WHERE p.id = $5 AND ${isReadable('p')}`;
