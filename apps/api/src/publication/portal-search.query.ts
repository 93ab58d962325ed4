import { Injectable } from '@nestjs/common';
import type { PortalSearchQuery as Search, PortalSearchResult } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { excerptOf, toExcerpt } from './excerpt';
import { FOUND } from './search.sql';
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

/**
 * Full text over papers, with everything that belongs to them, and announced meetings with their public items; the best
 * first.
 */
@Injectable()
export class PortalSearchQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ q, offset, limit }: Search): Promise<PortalSearchResult> {
    const terms = searchTerms(q);
    if (terms === null) return { hits: [], total: 0 };
    const rows = await this.unitOfWork.readPublic((db) =>
      db.query<HitRow>(HITS, [terms.every, terms.some, terms.patterns, offset, limit]),
    );
    const hits = rows.flatMap(({ kind, id, title, number, date, excerpt }) =>
      id === null ? [] : [{ kind, id, title, number, date, excerpt: toExcerpt(excerpt) }],
    );
    return { hits, total: rows[0]?.total ?? 0 };
  }
}

/** The total comes along even when the page lies beyond the end; only what is shown is quoted from. */
const HITS = `
WITH ${FOUND}, hit AS (
  SELECT 'paper' AS kind, id, title, number, date, rank FROM found_paper UNION ALL
    SELECT 'meeting', id, title, NULL, date, rank FROM found_meeting)
SELECT (SELECT count(*) FROM hit) AS total, shown.kind, shown.id, shown.title, shown.number, shown.date,
  ${excerptOf('text.content', `to_tsquery('german', $1)`)} AS excerpt
FROM (SELECT 1) one LEFT JOIN (SELECT * FROM hit ORDER BY rank DESC, date DESC, id OFFSET $4 LIMIT $5) shown ON true
CROSS JOIN LATERAL (SELECT CASE shown.kind WHEN 'paper' THEN (SELECT content FROM portal.paper_text
  WHERE paper_id = shown.id)
  WHEN 'meeting' THEN (SELECT content FROM portal.meeting_text WHERE meeting_id = shown.id) END AS content) text
ORDER BY shown.rank DESC, shown.date DESC, shown.id`;
