import { Injectable } from '@nestjs/common';
import type { PortalPaperList, PortalPaperQuery } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { paperColumns, toPortalPaper, type PortalPaperRow } from './portal-paper.view';
import { FOUND } from './search.sql';
import { searchTerms } from './search-terms';

/** Public papers, the newest number first. */
@Injectable()
export class PortalPaperListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q = '', kind, year, offset, limit }: PortalPaperQuery): Promise<PortalPaperList> {
    const terms = searchTerms(q);
    // Something was typed, but no word: nothing can be found by it.
    if (terms === null && q.trim() !== '') return { papers: [], total: 0 };
    const rows = await this.unitOfWork.readPublic((db) =>
      db.query<PortalPaperRow & { readonly total: number }>(PAPERS, [
        terms?.every ?? '',
        terms?.some ?? '',
        terms?.patterns ?? [],
        terms !== null,
        kind ?? null,
        year ?? null,
        offset,
        limit,
      ]),
    );
    return { papers: rows.filter((row) => row.id !== null).map(toPortalPaper), total: rows[0]?.total ?? 0 };
  }
}

/** The total comes along even when the page lies beyond the end: the outer join keeps one row. */
const PAPERS = `
WITH ${FOUND}, listed AS (
  SELECT p.id, p.year, p.no FROM portal.paper p
  WHERE (NOT $4::boolean OR p.id IN (SELECT f.id FROM found_paper f)) AND ($5::text IS NULL OR p.kind = $5)
    AND ($6::int IS NULL OR p.year = $6))
SELECT (SELECT count(*) FROM listed) AS total, ${paperColumns('p')}
FROM (SELECT 1) one LEFT JOIN (SELECT * FROM listed ORDER BY year DESC, no DESC OFFSET $7 LIMIT $8) shown ON true LEFT
  JOIN portal.paper p ON p.id = shown.id
ORDER BY shown.year DESC, shown.no DESC`;
