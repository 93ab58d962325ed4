import { Injectable } from '@nestjs/common';
import type { MeetingList, MeetingQuery } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { isComing, yearOfMeeting } from '../platform/records/meeting-time';
import { isInside, isReadable, meetingReaderParams } from './meeting-access';
import { meetingSummaryRow, summaryColumns, toSummary } from './meeting-summary';

/** Meetings a person may know of: coming ones with the next first, past ones and all with the latest first. */
@Injectable()
export class MeetingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, { committeeId, when, state, year, mine, ...page }: MeetingQuery): Promise<MeetingList> {
    const params = [
      ...meetingReaderParams(actor),
      committeeId ?? null,
      when,
      mine === true,
      state ?? null,
      year ?? null,
    ];
    const { rows, info } = await this.unitOfWork.readSnapshot((db) =>
      readPage(db, when === 'upcoming' ? NEXT_FIRST : LATEST_FIRST, params, page),
    );
    return { meetings: rows.map(toSummary), ...info };
  }
}

/** The reader sits in the body on the day of the meeting. */
const IS_MINE = `(${isInside('m')} AND EXISTS (SELECT 1 FROM membership s WHERE s.committee_id = m.committee_id
  AND s.person_id = $1::uuid AND s.starts_on <= (m.starts_at AT TIME ZONE y.time_zone)::date
  AND (s.ends_on IS NULL OR s.ends_on >= (m.starts_at AT TIME ZONE y.time_zone)::date)))`;

const list = {
  columns: meetingSummaryRow,
  select: summaryColumns,
  source: `
FROM meeting m JOIN committee b ON b.id = m.committee_id JOIN municipality y ON y.id = b.municipality_id
WHERE ${isReadable('m')} AND ($7::uuid IS NULL OR m.committee_id = $7)
  AND ($8 = 'all' OR ($8 = 'upcoming') = ${isComing('m', 'y')}) AND (NOT $9::boolean OR ${IS_MINE})
  AND ($10::text IS NULL OR m.state = $10) AND ($11::int IS NULL OR ${yearOfMeeting('m', 'y')} = $11)`,
  keep: { id: 'm.id' },
  key: [
    { sql: 'm.starts_at', type: 'timestamptz' },
    { sql: 'm.id', type: 'uuid' },
  ],
  join: 'JOIN meeting m ON m.id = page.id JOIN committee c ON c.id = m.committee_id',
  params: 11,
} as const;

const NEXT_FIRST = keysetList({ ...list, order: 'ascending' });
const LATEST_FIRST = keysetList({ ...list, order: 'descending' });
