import { committeeKind, meetingState, type MeetingSummary } from '@gremia/contracts';
import { z } from 'zod';
import { selectSession, sessionColumns, sessionOf } from '../platform/records/stored-session';

export const meetingSummaryRow = z.object({
  id: z.string(),
  committee_id: z.string(),
  committee: z.string(),
  committee_kind: committeeKind,
  title: z.string(),
  starts_at: z.date(),
  ends_at: z.date().nullable(),
  place: z.string(),
  public: z.boolean(),
  rehearsal: z.boolean(),
  state: meetingState,
  agenda_published: z.boolean(),
  circular_until: z.date().nullable(),
  ...sessionColumns,
});
export type MeetingSummaryRow = z.infer<typeof meetingSummaryRow>;

/** Columns of a MeetingSummaryRow for the meeting `m` of the committee `c`. */
export const summaryColumns =
  `${selectSession}, m.id, m.committee_id, c.name AS committee, c.kind AS committee_kind, m.title, m.starts_at, ` +
  'm.ends_at, m.place, m.public, m.rehearsal, m.state, m.agenda_published_at IS NOT NULL AS agenda_published, ' +
  'm.circular_until';

export const toSummary = (row: MeetingSummaryRow): MeetingSummary => ({
  id: row.id,
  committeeId: row.committee_id,
  committee: row.committee,
  committeeKind: row.committee_kind,
  title: row.title,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
  place: row.place,
  public: row.public,
  rehearsal: row.rehearsal,
  state: row.state,
  agendaPublished: row.agenda_published,
  circularUntil: row.circular_until?.toISOString() ?? null,
  session: sessionOf(row),
});
