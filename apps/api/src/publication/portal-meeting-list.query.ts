import { Injectable } from '@nestjs/common';
import type { PortalMeeting, PortalMeetingQuery } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { meetingColumns, toPortalMeeting, type PortalMeetingRow } from './portal-meeting.view';

/**
 * Announced meetings: coming ones with the next first, past ones and all with the latest first. What runs now is
 * coming.
 */
@Injectable()
export class PortalMeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ when, committeeId }: PortalMeetingQuery): Promise<PortalMeeting[]> {
    const rows = await this.unitOfWork.readPublic((db) =>
      db.query<PortalMeetingRow>(MEETINGS, [when, committeeId ?? null]),
    );
    return rows.map(toPortalMeeting);
  }
}

const MEETINGS = `
SELECT ${meetingColumns} FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
  JOIN portal.municipality y ON y.id = c.municipality_id
CROSS JOIN LATERAL (SELECT m.state IN ('running', 'interrupted') OR (m.state IN ('planned', 'convened')
  AND (m.starts_at AT TIME ZONE y.time_zone)::date >= (now() AT TIME ZONE y.time_zone)::date) AS is_coming) t
WHERE ($1 = 'all' OR ($1 = 'upcoming') = t.is_coming) AND ($2::uuid IS NULL OR m.committee_id = $2)
ORDER BY CASE WHEN $1 = 'upcoming' THEN m.starts_at END, m.starts_at DESC, m.id LIMIT 500`;
