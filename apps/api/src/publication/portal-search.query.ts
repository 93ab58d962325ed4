import { Injectable } from '@nestjs/common';
import type { PortalSearchQuery as Search, PortalSearchResult } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EXCERPT, toExcerpt } from './excerpt';
import { FOUND_PAPERS, queryFrom } from './search.sql';
import { searchTerms } from './search-terms';

interface HitRow {
  readonly kind: PortalSearchResult['hits'][number]['kind'];
  readonly id: string | null;
  readonly title: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly excerpt: string;
  readonly total: number;
}

/** Full text over papers, with everything that belongs to them, and announced meetings with their public items; the best first. */
@Injectable()
export class PortalSearchQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, offset, limit }: Search): Promise<PortalSearchResult> {
    const terms = searchTerms(q);
    if (terms === null) return { hits: [], total: 0 };
    const rows = await this.unitOfWork.readPublic((db) => db.query<HitRow>(HITS, [terms.every, terms.some, terms.patterns, offset, limit]));
    const hits = rows.flatMap(({ kind, id, title, number, date, excerpt }) =>
      id === null ? [] : [{ kind, id, title, number, date, excerpt: toExcerpt(excerpt) }],
    );
    return { hits, total: rows[0]?.total ?? 0 };
  }
}

/** The total comes along even when the page lies beyond the end; only what is shown is quoted from. */
const HITS = `
WITH ${queryFrom(1)}, found AS (
  SELECT 'paper' AS kind, p.id, p.title, p.number, p.submitted_on AS date, f.rank FROM (${FOUND_PAPERS}) f JOIN portal.paper p ON p.id = f.id
  UNION ALL
  SELECT 'meeting', m.id, m.title, NULL, (m.starts_at AT TIME ZONE y.time_zone)::date, ts_rank(t.document, q.every)
  FROM q CROSS JOIN portal.meeting_text t JOIN portal.meeting m ON m.id = t.meeting_id JOIN portal.committee c ON c.id = m.committee_id
    JOIN portal.municipality y ON y.id = c.municipality_id WHERE t.document @@ q.every)
SELECT (SELECT count(*) FROM found) AS total, shown.kind, shown.id, shown.title, shown.number, shown.date, ${EXCERPT('text.content', 'q.every')} AS excerpt
FROM q LEFT JOIN (SELECT * FROM found ORDER BY rank DESC, date DESC, id OFFSET $4 LIMIT $5) shown ON true
LEFT JOIN LATERAL (
  SELECT t.content FROM portal.paper_text t WHERE shown.kind = 'paper' AND t.paper_id = shown.id
  UNION ALL SELECT t.content FROM portal.meeting_text t WHERE shown.kind = 'meeting' AND t.meeting_id = shown.id) text ON true
ORDER BY shown.rank DESC, shown.date DESC, shown.id`;
