import { Injectable } from '@nestjs/common';
import type { PortalPaperList, PortalPaperQuery } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { RANKED_KEY, rankedList, RANKING_PARAMS } from '../platform/search/ranked';
import { readSearchPage } from '../platform/search/read-search-page';
import { paperColumns, portalPaperRow, toPortalPaper } from './portal-paper.view';

/** Public papers, the newest number first; with words, the best find first. */
@Injectable()
export class PortalPaperListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q = '', kind, state, year, committeeId, ...page }: PortalPaperQuery): Promise<PortalPaperList> {
    const filters = [kind ?? null, state ?? null, year ?? null, committeeId ?? null];
    const { rows, info } = await this.unitOfWork.readPublic((db) =>
      q.trim() === ''
        ? readPage(db, NEWEST_FIRST, filters, page)
        : readSearchPage(db, BEST_FIRST, filters, { audience: 'public', q, page }),
    );
    return { papers: rows.map(toPortalPaper), ...info };
  }
}

const FILTERS = `($1::text IS NULL OR s.kind = $1) AND ($2::text IS NULL OR s.state = $2)
    AND ($3::int IS NULL OR s.sort_year = $3) AND ($4::uuid IS NULL OR s.committees @> ARRAY[$4])`;

const shown = { columns: portalPaperRow, select: paperColumns('p'), order: 'descending' } as const;

const NEWEST_FIRST = keysetList({
  ...shown,
  source: `FROM portal.paper_listing s WHERE ${FILTERS}`,
  keep: { id: 's.id' },
  key: [
    { sql: 's.sort_year', type: 'int' },
    { sql: 's.sort_no', type: 'bigint' },
    { sql: 's.id', type: 'uuid' },
  ],
  join: 'JOIN portal.paper p ON p.id = page.id',
  params: 4,
});

const BEST_FIRST = keysetList({
  ...shown,
  ...rankedList({
    documents: 'portal.search_document',
    matched: ({ columns, documents }) => `
    SELECT ${columns} FROM ${documents()} JOIN portal.paper_listing s ON s.id = d.paper_id WHERE ${FILTERS}`,
    from: 5,
  }),
  keep: { id: 'hit.subject_id' },
  key: RANKED_KEY,
  join: 'JOIN portal.paper p ON p.id = page.id',
  params: 4 + RANKING_PARAMS,
});
