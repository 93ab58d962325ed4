import { Injectable } from '@nestjs/common';
import type { PaperList, PaperQuery } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isInsider, isReadable, readerParams } from './paper-access';
import { isOutdated, stateOf, summaryColumns, toSummary, type SummaryRow } from './paper-summary';

/** The papers a person may see, own drafts first, then the newest number. */
@Injectable()
export class PaperListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    { q, kind, state, committeeId, mine, outdated, offset, limit }: PaperQuery,
  ): Promise<PaperList> {
    const words = q?.trim() ?? '';
    const rows = await this.unitOfWork.read((db) =>
      db.query<SummaryRow & { total: number }>(PAPERS, [
        ...readerParams(actor),
        words,
        // The percent sign and the underscore mean themselves here.
        `${words.replace(/[\\%_]/g, '\\$&')}%`,
        kind ?? null,
        state ?? null,
        committeeId ?? null,
        mine === true,
        outdated === true,
        offset,
        limit,
      ]),
    );
    return { papers: rows.filter((row) => row.id !== null).map(toSummary), total: rows[0]?.total ?? 0 };
  }
}

/** The total comes along even when the page lies beyond the end: the outer join keeps one row. */
const PAPERS = `
WITH found AS (
  SELECT p.* FROM paper p WHERE ${isReadable('p')}
    AND ($5 = '' OR p.search @@ websearch_to_tsquery('german', $5) OR p.number LIKE $6 OR p.title ILIKE '%' || $6
      OR EXISTS (SELECT 1 FROM paper_version v WHERE v.paper_id = p.id AND p.kind <> 'amendment'
        AND v.search @@ websearch_to_tsquery('german', $5)
        AND (v.kind <> 'resolution' OR ${isInsider('p')} OR EXISTS (SELECT 1 FROM portal.paper_version known
          WHERE known.id = v.id))))
    AND ($7::text IS NULL OR p.kind = $7) AND ($8::text IS NULL OR ${stateOf('p')} = $8)
    AND ($9::uuid IS NULL OR EXISTS (SELECT 1 FROM consultation c WHERE c.paper_id = p.id AND c.committee_id = $9
      AND (c.public OR ${isInsider('p')}))
      OR EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.paper_id = p.id
        AND m.committee_id = $9 AND m.agenda_published_at IS NOT NULL AND (i.public OR ${isInsider('p')})))
    AND (NOT $10::boolean OR p.author_id = $1::uuid OR p.originators @> jsonb_build_array(jsonb_build_object('kind',
      'person', 'id', $1::text)))
    AND (NOT $11::boolean OR ${isOutdated('p')}))
SELECT (SELECT count(*) FROM found) AS total, ${summaryColumns('p')}
FROM (SELECT 1) one LEFT JOIN (
  SELECT * FROM found ORDER BY (number IS NULL) DESC, year DESC NULLS LAST, no DESC, changed_at DESC, id OFFSET $12
    LIMIT $13) p ON true
ORDER BY (p.number IS NULL) DESC, p.year DESC NULLS LAST, p.no DESC, p.changed_at DESC, p.id`;
