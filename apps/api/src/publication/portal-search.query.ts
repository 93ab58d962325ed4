import { Injectable } from '@nestjs/common';
import { portalSearchHit, type PortalSearchQuery as Search, type PortalSearchResult } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { excerptOf, toExcerpt } from '../platform/search/excerpt';
import { RANKED_KEY, rankedList, RANKING_PARAMS } from '../platform/search/ranked';
import { readSearchPage } from '../platform/search/read-search-page';

/** Papers, with everything that belongs to them, and announced meetings with their public items; the best first. */
@Injectable()
export class PortalSearchQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, ...page }: Search): Promise<PortalSearchResult> {
    const { rows, info } = await this.unitOfWork.readPublic((db) =>
      readSearchPage(db, HITS, [], { audience: 'public', q, page }),
    );
    const hits = rows.map(({ kind, id, title, number, date, excerpt }) => ({
      kind,
      id,
      title,
      number,
      date,
      excerpt: toExcerpt(excerpt),
    }));
    return { hits, ...info };
  }
}

/** Only what is shown is quoted from. */
const HITS = keysetList({
  columns: portalSearchHit,
  ...rankedList({
    documents: 'portal.search_document',
    matched: ({ columns, documents }) => `SELECT ${columns} FROM ${documents()}`,
    from: 1,
  }),
  keep: { id: 'hit.subject_id' },
  key: RANKED_KEY,
  order: 'descending',
  join: `
JOIN portal.search_document d ON d.subject_id = page.id
LEFT JOIN portal.paper p ON p.id = d.paper_id LEFT JOIN portal.meeting m ON m.id = d.meeting_id
LEFT JOIN portal.committee c ON c.id = m.committee_id LEFT JOIN portal.municipality y ON y.id = c.municipality_id`,
  select: `CASE WHEN p.id IS NULL THEN 'meeting' ELSE 'paper' END AS kind, page.id, coalesce(p.title, m.title) AS title,
  p.number, coalesce(p.submitted_on, (m.starts_at AT TIME ZONE y.time_zone)::date) AS date,
  ${excerptOf('d.content', '$1::tsquery')} AS excerpt`,
  params: RANKING_PARAMS,
});
