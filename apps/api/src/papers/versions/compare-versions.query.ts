import { Injectable } from '@nestjs/common';
import type { CompareQuery, VersionComparison } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { versionFieldsColumn, versionFieldsRow } from '../../platform/records/paper-fields';
import { storedPoints } from '../../platform/records/stored-text';
import { TextMarks, versionMarking } from '../../platform/text-engine/text-marks';
import { isReadable, readerParams } from '../../platform/records/paper-access';
import { isKnownVersion, toVersionSummary, versionColumns, versionSummaryRow } from './version-summary';

/** $5 is the paper, $6 the numbers of the versions. */
const VERSIONS = statement(
  versionSummaryRow.extend({ points: storedPoints, digest: z.string(), ...versionFieldsRow.shape }),
  `SELECT ${versionColumns('v')}, v.points, v.digest, ${versionFieldsColumn('v', 'p')}
   FROM paper p JOIN paper_version v ON v.paper_id = p.id
   WHERE p.id = $5 AND ${isReadable('p')} AND v.no = ANY ($6::int[]) AND ${isKnownVersion('v')}`,
);

/** Two versions of a paper beside each other, as far as the asker may see both. */
@Injectable()
export class CompareVersionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: TextMarks,
  ) {}

  async execute(actor: Actor, paperId: string, { from, to }: CompareQuery): Promise<VersionComparison> {
    const rows = await this.unitOfWork.read((db) => db.rows(VERSIONS, [...readerParams(actor), paperId, [from, to]]));
    const [before, after] = [from, to].map((no) => rows.find((row) => row.no === no));
    if (before === undefined || after === undefined) throw new ProblemError('not-found');
    const marksOf = await this.marks.marksOf([versionMarking(before, after)]);
    return {
      from: toVersionSummary(before),
      to: toVersionSummary(after),
      marked: marksOf(versionMarking(before, after)),
      fields: { from: before.fields, to: after.fields },
    };
  }
}
