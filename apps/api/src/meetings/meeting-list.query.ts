import { Injectable } from '@nestjs/common';
import type { MeetingList, MeetingQuery } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { isComing, yearOfMeeting } from '../platform/records/meeting-time';
import { excludedItems, excludedPapers } from '../platform/records/exclusions';
import { excerptOf, toExcerpt } from '../platform/search/excerpt';
import { RANKED_KEY, rankedList, RANKING_PARAMS } from '../platform/search/ranked';
import { readSearchPage } from '../platform/search/read-search-page';
import { isInside, isReadable, meetingReaderParams, seesAll } from '../platform/records/meeting-access';
import { meetingSummaryRow, summaryColumns, toSummary } from './meeting-summary';

/**
 * Meetings a person may know of: coming ones with the next first, past ones and all with the latest first; with words,
 * the best find first.
 */
@Injectable()
export class MeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    { q = '', committeeId, when, state, year, from, to, mine, ...page }: MeetingQuery,
  ): Promise<MeetingList> {
    const params = [
      ...meetingReaderParams(actor),
      committeeId ?? null,
      when,
      mine === true,
      state ?? null,
      year ?? null,
      from ?? null,
      to ?? null,
    ];
    const { rows, info } = await this.unitOfWork.readSnapshot((db) =>
      q.trim() === ''
        ? readPage(db, when === 'upcoming' ? NEXT_FIRST : LATEST_FIRST, params, page)
        : readSearchPage(db, BEST_FIRST, params, { audience: 'inside', q, page }),
    );
    const meetings = rows.map((row) => ({
      ...toSummary(row),
      excerpt: row.excerpt === null ? null : toExcerpt(row.excerpt),
    }));
    return { meetings, ...info };
  }
}

/** The reader sits in the body on the day of the meeting. */
const IS_MINE = `(${isInside('m')} AND EXISTS (SELECT 1 FROM membership s WHERE s.committee_id = m.committee_id
  AND s.person_id = $1::uuid AND s.starts_on <= (m.starts_at AT TIME ZONE y.time_zone)::date
  AND (s.ends_on IS NULL OR s.ends_on >= (m.starts_at AT TIME ZONE y.time_zone)::date)))`;

const BODY = 'JOIN committee b ON b.id = m.committee_id JOIN municipality y ON y.id = b.municipality_id';

/** Lessons are gone on with from where they are offered. */
const FILTERS = `${isReadable('m')} AND m.lesson IS NULL AND ($7::uuid IS NULL OR m.committee_id = $7)
  AND ($8 = 'all' OR ($8 = 'upcoming') = ${isComing('m', 'y')}) AND (NOT $9::boolean OR ${IS_MINE})
  AND ($10::text IS NULL OR m.state = $10) AND ($11::int IS NULL OR ${yearOfMeeting('m', 'y')} = $11)
  AND ($12::date IS NULL OR m.starts_at >= $12::date::timestamp AT TIME ZONE y.time_zone)
  AND ($13::date IS NULL OR m.starts_at < ($13::date + 1)::timestamp AT TIME ZONE y.time_zone)`;

const columns = meetingSummaryRow.extend({ excerpt: z.string().nullable() });

const list = {
  columns,
  select: `${summaryColumns}, NULL::text AS excerpt`,
  source: `FROM meeting m ${BODY} WHERE ${FILTERS}`,
  keep: { id: 'm.id' },
  key: [
    { sql: 'm.starts_at', type: 'timestamptz' },
    { sql: 'm.id', type: 'uuid' },
  ],
  join: 'JOIN meeting m ON m.id = page.id JOIN committee c ON c.id = m.committee_id',
  params: 13,
} as const;

const NEXT_FIRST = keysetList({ ...list, order: 'ascending' });
const LATEST_FIRST = keysetList({ ...list, order: 'descending' });

/**
 * The reader may find the meeting `m` by all of its items: not whoever is excluded from one of them because of a
 * conflict of interest, who finds it as the public does.
 */
const KNOWS_ALL = `(${seesAll('m')} AND NOT EXISTS (SELECT FROM agenda_item hidden WHERE hidden.meeting_id = m.id
    AND (hidden.id = ANY (${excludedItems('$1')}) OR hidden.paper_id = ANY (${excludedPapers('$1')}))))`;

const BEST_FIRST = keysetList({
  columns,
  select: `${summaryColumns}, ${excerptOf('d.content', `$${list.params + 1}::tsquery`)} AS excerpt`,
  ...rankedList({
    documents: 'search_document',
    matched: ({ columns: found, documents }) => `
    SELECT ${found} FROM ${documents('public')} JOIN meeting m ON m.id = d.meeting_id ${BODY}
    WHERE NOT (d.has_inside AND ${KNOWS_ALL}) AND ${FILTERS}
    UNION ALL
    SELECT ${found} FROM ${documents('inside')} JOIN meeting m ON m.id = d.meeting_id ${BODY}
    WHERE ${KNOWS_ALL} AND ${FILTERS}`,
    from: list.params + 1,
  }),
  keep: { id: 'hit.subject_id', audience: 'hit.audience' },
  key: RANKED_KEY,
  order: 'descending',
  join: `
JOIN search_document d ON d.subject_id = page.id AND d.audience = page.audience
JOIN meeting m ON m.id = page.id JOIN committee c ON c.id = m.committee_id`,
  params: list.params + RANKING_PARAMS,
});
