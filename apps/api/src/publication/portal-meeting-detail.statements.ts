import { portalAgendaItem, supplementView } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import { decisionColumns, decisionRow } from '../platform/records/decision-view';
import { meetingColumns, portalMeetingRow } from './portal-meeting.view';

/** $1 is the meeting, in all of them. */
export const MEETING = statement(
  portalMeetingRow.extend({ has_minutes: z.boolean() }),
  `
SELECT ${meetingColumns}, EXISTS (SELECT FROM portal.minutes n WHERE n.meeting_id = m.id) AS has_minutes
FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id WHERE m.id = $1`,
);
export type MeetingRow = RowOf<typeof MEETING>;

export const ITEMS = statement(
  z.object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    public: z.boolean(),
    paper_id: z.string().nullable(),
    paper_number: z.string().nullable(),
    responsibility: portalAgendaItem.shape.responsibility,
    supplement_no: z.number().nullable(),
  }),
  `
SELECT i.id, i.number, i.title, i.public, i.paper_id, p.number AS paper_number, i.responsibility, i.supplement_no
FROM portal.agenda_item i LEFT JOIN portal.paper p ON p.id = i.paper_id WHERE i.meeting_id = $1 ORDER BY i.position`,
);
export type ItemRow = RowOf<typeof ITEMS>;

export const DECISIONS = statement(
  decisionRow.extend({ item_id: z.string() }),
  `
SELECT d.item_id, ${decisionColumns}
FROM portal.decision d JOIN portal.meeting m ON m.id = d.meeting_id JOIN portal.committee c ON c.id = m.committee_id
WHERE d.meeting_id = $1 ORDER BY d.announced_at, d.seq`,
);

export const COURSE = statement(
  decisionRow.extend({ after_number: z.string().nullable() }),
  `
SELECT d.after_number, ${decisionColumns}
FROM portal.course_decision d JOIN portal.meeting m ON m.id = d.meeting_id
  JOIN portal.committee c ON c.id = m.committee_id
WHERE d.meeting_id = $1 ORDER BY d.announced_at, d.seq`,
);
export type CourseRow = RowOf<typeof COURSE>;

export const SUPPLEMENTS = statement(
  supplementView.extend({ at: z.date() }),
  'SELECT s.no, s.at, s.reason, s.changes FROM portal.agenda_supplement s WHERE s.meeting_id = $1 ORDER BY s.no',
);
export type SupplementRow = RowOf<typeof SUPPLEMENTS>;
