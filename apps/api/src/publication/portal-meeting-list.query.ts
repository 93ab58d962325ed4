import { Injectable } from '@nestjs/common';
import type { PortalMeetingList, PortalMeetingQuery } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { isComing, yearOfMeeting } from '../platform/records/meeting-time';
import { meetingColumns, portalMeetingRow, toPortalMeeting } from './portal-meeting.view';

/** Announced meetings: coming ones with the next first, past ones and all with the latest first. */
@Injectable()
export class PortalMeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ when, committeeId, year, ...page }: PortalMeetingQuery): Promise<PortalMeetingList> {
    const { rows, info } = await this.unitOfWork.readPublic((db) =>
      readPage(db, when === 'upcoming' ? NEXT_FIRST : LATEST_FIRST, [when, committeeId ?? null, year ?? null], page),
    );
    return { meetings: rows.map(toPortalMeeting), ...info };
  }
}

const list = {
  columns: portalMeetingRow,
  select: meetingColumns,
  source: `
FROM portal.meeting m JOIN portal.committee b ON b.id = m.committee_id
  JOIN portal.municipality y ON y.id = b.municipality_id
WHERE ($1 = 'all' OR ($1 = 'upcoming') = ${isComing('m', 'y')}) AND ($2::uuid IS NULL OR m.committee_id = $2)
  AND ($3::int IS NULL OR ${yearOfMeeting('m', 'y')} = $3)`,
  keep: { id: 'm.id' },
  key: [
    { sql: 'm.starts_at', type: 'timestamptz' },
    { sql: 'm.id', type: 'uuid' },
  ],
  join: 'JOIN portal.meeting m ON m.id = page.id JOIN portal.committee c ON c.id = m.committee_id',
  params: 3,
} as const;

const NEXT_FIRST = keysetList({ ...list, order: 'ascending' });
const LATEST_FIRST = keysetList({ ...list, order: 'descending' });
