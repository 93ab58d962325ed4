import { Injectable } from '@nestjs/common';
import type { MeetingQuery, MeetingSummary } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isInside, isReadable, meetingReaderParams } from './meeting-access';
import { summaryColumns, toSummary, type MeetingSummaryRow } from './meeting-summary';

/**
 * Meetings a person may know of: coming ones with the next first, past ones and all with the latest first. What runs
 * now is coming.
 */
@Injectable()
export class MeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { committeeId, when, mine }: MeetingQuery): Promise<MeetingSummary[]> {
    const rows = await this.unitOfWork.read((db) =>
      db.query<MeetingSummaryRow>(MEETINGS, [...meetingReaderParams(actor), committeeId ?? null, when, mine === true]),
    );
    return rows.map(toSummary);
  }
}

const MEETINGS = `
SELECT ${summaryColumns} FROM meeting m JOIN committee c ON c.id = m.committee_id
  JOIN municipality y ON y.id = c.municipality_id
CROSS JOIN LATERAL (SELECT m.state IN ('running', 'interrupted') OR (m.state IN ('planned', 'convened')
  AND (m.starts_at AT TIME ZONE y.time_zone)::date >= (now() AT TIME ZONE y.time_zone)::date) AS is_coming) t
WHERE ${isReadable('m')} AND ($7::uuid IS NULL OR m.committee_id = $7) AND ($8 = 'all'
  OR ($8 = 'upcoming') = t.is_coming)
  AND (NOT $9::boolean OR (${isInside('m')} AND EXISTS (SELECT 1 FROM membership s WHERE s.committee_id = m.committee_id
    AND s.person_id = $1::uuid
    AND s.starts_on <= (m.starts_at AT TIME ZONE y.time_zone)::date AND (s.ends_on IS NULL
      OR s.ends_on >= (m.starts_at AT TIME ZONE y.time_zone)::date))))
ORDER BY CASE WHEN $8 = 'upcoming' THEN m.starts_at END, m.starts_at DESC, m.id LIMIT 500`;
