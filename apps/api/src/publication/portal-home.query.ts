import { Injectable } from '@nestjs/common';
import { committeeView, counts, type PortalHome, type PortalResult, voteOption } from '@gremia/contracts';
import { printedResult } from '@gremia/rules';
import { z } from 'zod';
import { inGerman } from '../platform/database/german-order';
import { statement, type RowOf } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { printedTally } from '../platform/records/decision-view';
import { isComing } from '../platform/records/meeting-time';
import { meetingColumns, portalMeetingRow, toPortalMeeting } from './portal-meeting.view';
import { MUNICIPALITY } from './portal-municipality.statement';
import { paperColumns, portalPaperRow, toPortalPaper } from './portal-paper.view';

/** What the first page shows, in one snapshot: a few rows of each, found by their indexes. */
@Injectable()
export class PortalHomeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<PortalHome> {
    return this.unitOfWork.readPublic(async (db) => {
      const municipality = await db.row(MUNICIPALITY);
      if (municipality === null) throw new ProblemError('not-found');
      return {
        municipality,
        committees: await db.rows(COMMITTEES, [municipality.id]),
        since: (await db.row(SINCE, [municipality.timeZone]))?.year ?? 0,
        upcoming: (await db.rows(UPCOMING)).map(toPortalMeeting),
        past: (await db.rows(PAST)).map(toPortalMeeting),
        results: (await db.rows(RESULTS, [municipality.timeZone])).map(toResult),
        papers: (await db.rows(PAPERS)).map(toPortalPaper),
      };
    });
  }
}

const COMMITTEES = statement(
  committeeView,
  `SELECT id, name, short_name AS "shortName", slug, kind, seats FROM portal.committee
    WHERE municipality_id = $1 ORDER BY position, ${inGerman('name')}`,
);

const SINCE = statement(
  z.object({ year: z.number() }),
  `SELECT coalesce(least((SELECT min(sort_year) FROM portal.paper_listing),
    (SELECT extract(year FROM min(starts_at) AT TIME ZONE $1)::int FROM portal.meeting)),
    extract(year FROM now() AT TIME ZONE $1)::int) AS year`,
);

const MEETINGS = `SELECT ${meetingColumns} FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
  JOIN portal.municipality y ON y.id = c.municipality_id`;

const UPCOMING = statement(
  portalMeetingRow,
  `${MEETINGS} WHERE ${isComing('m', 'y')}
    ORDER BY (m.state IN ('running', 'interrupted')) DESC, m.starts_at, m.id LIMIT 4`,
);

const PAST = statement(
  portalMeetingRow,
  `${MEETINGS} WHERE NOT ${isComing('m', 'y')} AND m.state <> 'cancelled' ORDER BY m.starts_at DESC, m.id DESC LIMIT 4`,
);

const RESULTS = statement(
  z.object({
    meeting_id: z.string(),
    vote_id: z.string(),
    committee: z.string(),
    title: z.string(),
    paper_id: z.string().nullable(),
    carried: z.boolean(),
    label: z.string(),
    procedure: z.string(),
    tally: counts,
    options: z.array(voteOption).nullable(),
    announced_on: z.string(),
  }),
  `SELECT d.meeting_id, d.vote_id, c.name AS committee, d.item_title AS title, d.paper_id, d.carried, d.label,
    d.procedure, d.tally, d.options,
    (d.announced_at AT TIME ZONE $1)::date AS announced_on
  FROM portal.decision d JOIN portal.meeting m ON m.id = d.meeting_id JOIN portal.committee c ON c.id = m.committee_id
  WHERE d.final ORDER BY d.announced_at DESC LIMIT 6`,
);

const PAPERS = statement(
  portalPaperRow,
  `SELECT ${paperColumns('p')} FROM (SELECT id, sort_year, sort_no FROM portal.paper_listing
    ORDER BY sort_year DESC, sort_no DESC, id DESC LIMIT 6) newest JOIN portal.paper p ON p.id = newest.id
  ORDER BY newest.sort_year DESC, newest.sort_no DESC`,
);

const toResult = (row: RowOf<typeof RESULTS>): PortalResult => ({
  meetingId: row.meeting_id,
  voteId: row.vote_id,
  committee: row.committee,
  title: row.title,
  paperId: row.paper_id,
  carried: row.carried,
  resultLine: printedResult(row.label),
  tallyLine: `Abstimmung: ${printedTally(row)}`,
  announcedOn: row.announced_on,
});
