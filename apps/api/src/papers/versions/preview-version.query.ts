import { Injectable } from '@nestjs/common';
import type { PreviewVersion, VersionPreview } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { storedOps, storedPoints, storedUnits } from '../../platform/records/stored-text';
import { isReadable, readerParams } from '../../platform/records/paper-access';
import { TextEngine } from '../../platform/text-engine/text-engine';
import { toText } from '../rebase/follow-planner';
import { assertSound } from '../resolution-text';

/** An amendment with its text, as JSON made by the database. */
const hanging = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  ops: storedOps,
  units: storedUnits,
  base: storedPoints,
});
type Hanging = z.infer<typeof hanging>;

/** $5 is the paper; the parameters before it are the reader's. */
const PENDING = statement(
  z.object({ amendments: z.array(hanging) }),
  `SELECT (SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.year, x.no), '[]') FROM (
  SELECT q.id, q.number, q.title, q.state, q.year, q.no, a.ops, a.units, base.points AS base
  FROM paper q JOIN amendment a ON a.paper_id = q.id JOIN paper_version base ON base.id = a.base_version_id
  WHERE q.parent_id = p.id AND q.state NOT IN ('decided', 'withdrawn') AND ${isReadable('q')}) x) AS amendments
FROM paper p WHERE p.id = $5 AND ${isReadable('p')}`,
);

/** What a new version would mean for the amendments that the asker may see, before anything is stored. */
@Injectable()
export class PreviewVersionQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: TextEngine,
  ) {}

  async execute(actor: Actor, paperId: string, { points }: PreviewVersion): Promise<VersionPreview> {
    assertSound(points, '/points');
    const paper = await this.unitOfWork.read((db) => db.row(PENDING, [...readerParams(actor), paperId]));
    if (paper === null) throw new ProblemError('not-found');
    const amendments: VersionPreview['amendments'] = [];
    // One after the other: a paper with many amendments takes its turns like everybody else.
    for (const amendment of paper.amendments) amendments.push(await this.outcomeOf(amendment, points));
    return { amendments };
  }

  private async outcomeOf(
    amendment: Hanging,
    next: PreviewVersion['points'],
  ): Promise<VersionPreview['amendments'][number]> {
    const { id: paperId, number, title, base, units } = amendment;
    const { lost } = await this.engine.followVersion({ base, amendment: toText(amendment), next });
    const lostOps = new Set(lost.map(({ op }) => op));
    const lostUnits = units.filter(({ ops }) => ops.some((op) => lostOps.has(op)));
    return { paperId, number, title, movesAlong: lost.length === 0, lost: lostUnits.map(({ label }) => label) };
  }
}
