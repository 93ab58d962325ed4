import { Injectable } from '@nestjs/common';
import type { PaperList, PaperQuery } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { RANKED_KEY, rankedList, RANKING_PARAMS } from '../platform/search/ranked';
import { readSearchPage } from '../platform/search/read-search-page';
import { exclusionsOf } from '../platform/records/exclusions';
import { isInsiderOf, isReadableOf, readerParams } from '../platform/records/paper-access';
import { newestVersionOf, stateOfStanding, SUMMARISED, summaryColumns, summaryRow, toSummary } from './paper-summary';

/** The papers a person may see, own drafts first, then the newest number; with words, the best find first. */
@Injectable()
export class PaperListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    { q = '', kind, kinds, state, year, committeeId, factionId, mine, outdated, ...query }: PaperQuery,
  ): Promise<PaperList> {
    const { public: isPublic, ...page } = query;
    const params = [
      ...readerParams(actor),
      kinds ?? (kind === undefined ? null : [kind]),
      state ?? null,
      year ?? null,
      committeeId ?? null,
      mine === true,
      outdated === true,
    ];
    const { rows, info } = await this.unitOfWork.readSnapshot(async (db) => {
      const given = [
        ...params,
        (await exclusionsOf(db, actor.personId)).papers,
        factionId === undefined ? null : JSON.stringify([{ kind: 'faction', id: factionId.toLowerCase() }]),
        isPublic ?? null,
      ];
      return q.trim() === ''
        ? readPage(db, NEWEST_FIRST, given, page)
        : readSearchPage(db, BEST_FIRST, given, { audience: 'inside', q, page });
    });
    return { papers: rows.map(toSummary), ...info };
  }
}

/** From which the reader is excluded. Asked for once: in each of the conditions below it would be planned anew. */
const EXCLUDED = '$11::uuid[]';

/** The papers that the reader wrote or brings in. */
const MINE = `s.paper_id = ANY (ARRAY(
    SELECT own.id FROM paper own WHERE own.author_id = $1::uuid
    UNION SELECT own.id FROM paper own
      WHERE own.originators @> jsonb_build_array(jsonb_build_object('kind', 'person', 'id', $1::text))))`;

/** Pending amendments that were made for an earlier version of what they amend. */
const OUTDATED = `s.kind = 'amendment' AND ${stateOfStanding('s', EXCLUDED)} NOT IN ('decided', 'withdrawn')
    AND EXISTS (SELECT FROM amendment made WHERE made.paper_id = s.paper_id
      AND made.base_version_id <> ${newestVersionOf('s.way[2]')})`;

const FILTERS = `($5::text[] IS NULL OR s.kind = ANY ($5))
    AND ($6::text IS NULL OR ($6 IN (s.state, s.public_state) AND ${stateOfStanding('s', EXCLUDED)} = $6))
    AND ($7::int IS NULL OR s.sort_year = $7)
    AND ($8::uuid IS NULL OR (s.committees @> ARRAY[$8] AND $8 = ANY (
      CASE WHEN ${isInsiderOf('s', EXCLUDED)} THEN s.committees ELSE s.public_committees END)))
    AND (NOT $9::boolean OR ${MINE}) AND (NOT $10::boolean OR (${OUTDATED}))
    AND ($12::jsonb IS NULL OR s.paper_id = ANY (ARRAY(
      SELECT brought.id FROM paper brought WHERE brought.originators @> $12::jsonb)))
    AND ($13::boolean IS NULL OR s.public = $13)`;

const shown = {
  columns: summaryRow,
  select: summaryColumns,
  join: `JOIN (${SUMMARISED}) ON p.id = page.id`,
  order: 'descending',
} as const;

const NEWEST_FIRST = keysetList({
  ...shown,
  source: `FROM paper_standing s WHERE ${isReadableOf('s', EXCLUDED)} AND ${FILTERS}`,
  keep: { id: 's.paper_id' },
  key: [
    { sql: 's.sort_year', type: 'int' },
    { sql: 's.sort_no', type: 'bigint' },
    { sql: 's.paper_id', type: 'uuid' },
  ],
  params: 13,
});

/**
 * Whoever knows more of a paper than the public finds it by all of it, if there is more; everybody else as the public.
 */
const BEST_FIRST = keysetList({
  ...shown,
  ...rankedList({
    documents: 'search_document',
    matched: ({ columns, documents }) => `
    SELECT ${columns} FROM ${documents('public')} JOIN paper_standing s ON s.paper_id = d.paper_id
    WHERE NOT (d.has_inside AND ${isInsiderOf('s', EXCLUDED)}) AND ${FILTERS}
    UNION ALL
    SELECT ${columns} FROM ${documents('inside')} JOIN paper_standing s ON s.paper_id = d.paper_id
    WHERE ${isInsiderOf('s', EXCLUDED)} AND ${FILTERS}`,
    from: 14,
  }),
  keep: { id: 'hit.subject_id' },
  key: RANKED_KEY,
  params: 13 + RANKING_PARAMS,
});
