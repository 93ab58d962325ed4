import { Injectable } from '@nestjs/common';
import type { CompareQuery, VersionComparison, VersionView } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { toPortalVersion, versionColumns, type PortalVersionRow } from './portal-paper.view';
import { VersionComparisons } from './version-comparisons';

type Row = PortalVersionRow & VersionView;

/** Two public versions of a public paper beside each other. */
@Injectable()
export class PortalVersionComparisonQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comparisons: VersionComparisons,
  ) {}

  async execute(paperId: string, { from, to }: CompareQuery): Promise<VersionComparison> {
    const rows = await this.unitOfWork.readPublic((db) => db.query<Row>(VERSIONS, [paperId, [from, to]]));
    const [before, after] = [from, to].map((no) => rows.find((row) => row.no === no));
    if (before === undefined || after === undefined) throw new ProblemError('not-found');
    return {
      from: toPortalVersion(before),
      to: toPortalVersion(after),
      marked: this.comparisons.compare(before, after),
    };
  }
}

const VERSIONS = `
SELECT ${versionColumns('v')}, v.points, v.plain, v.hash FROM portal.paper_version v
  JOIN portal.version_date since ON since.version_id = v.id
WHERE v.paper_id = $1 AND v.no = ANY ($2::int[])`;
