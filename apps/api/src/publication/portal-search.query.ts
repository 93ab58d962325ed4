import { Injectable } from '@nestjs/common';
import {
  portalSearchHit,
  type PortalSearchHit,
  type PortalSearchQuery as Search,
  type PortalSearchResult,
} from '@gremia/contracts';
import { z } from 'zod';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { excerptOf, toExcerpt } from '../platform/search/excerpt';
import { RANKED_KEY, rankedList, RANKING_PARAMS } from '../platform/search/ranked';
import { readSearchPage } from '../platform/search/read-search-page';

/** Papers, with everything that belongs to them, and announced meetings with their public items; the best first. */
@Injectable()
export class PortalSearchQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, only, ...page }: Search): Promise<PortalSearchResult> {
    const { rows, info, similar } = await this.unitOfWork.readPublic((db) =>
      readSearchPage(db, HITS, [only ?? null], { audience: 'public', q, page }),
    );
    return { hits: rows.map(toHit), similar, ...info };
  }
}

const hitRow = portalSearchHit.omit({ paperKind: true, paperState: true, startsAt: true }).extend({
  paper_kind: portalSearchHit.shape.paperKind,
  paper_state: portalSearchHit.shape.paperState,
  starts_at: z.date().nullable(),
});

function toHit({ paper_kind, paper_state, starts_at, ...hit }: z.infer<typeof hitRow>): PortalSearchHit {
  return {
    kind: hit.kind,
    id: hit.id,
    title: hit.title,
    number: hit.number,
    date: hit.date,
    excerpt: toExcerpt(hit.excerpt),
    paperKind: paper_kind,
    paperState: paper_state,
    result: hit.result,
    committee: hit.committee,
    startsAt: starts_at?.toISOString() ?? null,
  };
}

/** Only what is shown is quoted from. */
const HITS = keysetList({
  columns: hitRow,
  ...rankedList({
    documents: 'portal.search_document',
    matched: ({ columns, documents }) => `
    SELECT ${columns} FROM ${documents()} WHERE $1::text IS NULL OR ($1 = 'paper') = (d.paper_id IS NOT NULL)`,
    from: 2,
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
  ${excerptOf('d.content', '$2::tsquery')} AS excerpt, p.kind AS paper_kind, p.state AS paper_state, p.result,
  c.name AS committee, m.starts_at`,
  params: 1 + RANKING_PARAMS,
});
