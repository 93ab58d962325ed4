import { Injectable } from '@nestjs/common';
import type { CompareQuery, VersionComparison } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { versionFieldsRow } from '../platform/records/paper-fields';
import { storedPoints } from '../platform/records/stored-text';
import { TextMarks, versionMarking } from '../platform/text-engine/text-marks';
import { portalVersionRow, toPortalVersion, versionColumns } from './portal-paper.view';

const VERSIONS = statement(
  portalVersionRow.extend({ points: storedPoints, digest: z.string(), ...versionFieldsRow.shape }),
  `SELECT ${versionColumns('v')}, v.points, v.digest, v.fields FROM portal.paper_version v
   WHERE v.paper_id = $1 AND v.no = ANY ($2::int[])`,
);

/** Two public versions of a public paper beside each other. */
@Injectable()
export class PortalVersionComparisonQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: TextMarks,
  ) {}

  async execute(paperId: string, { from, to }: CompareQuery): Promise<VersionComparison> {
    const rows = await this.unitOfWork.readPublic((db) => db.rows(VERSIONS, [paperId, [from, to]]));
    const [before, after] = [from, to].map((no) => rows.find((row) => row.no === no));
    if (before === undefined || after === undefined) throw new ProblemError('not-found');
    const marksOf = await this.marks.marksOf([versionMarking(before, after)]);
    return {
      from: toPortalVersion(before),
      to: toPortalVersion(after),
      marked: marksOf(versionMarking(before, after)),
      fields: { from: before.fields, to: after.fields },
    };
  }
}
