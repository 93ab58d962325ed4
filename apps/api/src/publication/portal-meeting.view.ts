import { committeeKind, meetingState, type PortalMeeting, type PortalMeetingDetail } from '@gremia/contracts';
import { z } from 'zod';
import { selectSession, sessionColumns, sessionOf } from '../platform/records/stored-session';
import { toDecisionView, type DecisionRow } from '../platform/records/decision-view';
import type { CourseRow, ItemRow, MeetingRow, SupplementRow } from './portal-meeting-detail.statements';

export const portalMeetingRow = z.object({
  id: z.string(),
  committee_id: z.string(),
  committee: z.string(),
  committee_kind: committeeKind,
  title: z.string(),
  starts_at: z.date(),
  ends_at: z.date().nullable(),
  place: z.string(),
  public_room: z.string().nullable(),
  state: meetingState,
  circular_until: z.date().nullable(),
  ...sessionColumns,
});
export type PortalMeetingRow = z.infer<typeof portalMeetingRow>;

/** What belongs to a meeting on the portal. */
export interface PortalMeetingParts {
  readonly items: readonly ItemRow[];
  readonly decisions: ReadonlyMap<string, readonly DecisionRow[]>;
  readonly course: readonly CourseRow[];
  readonly supplements: readonly SupplementRow[];
}

/** Columns of a PortalMeetingRow for the meeting `m` of the committee `c`. */
export const meetingColumns =
  `m.id, m.committee_id, c.name AS committee, c.kind AS committee_kind, m.title, m.starts_at, ` +
  `m.ends_at, m.place, m.public_room, m.state, m.circular_until, ${selectSession}`;

export const toPortalMeeting = (row: PortalMeetingRow): PortalMeeting => ({
  id: row.id,
  committeeId: row.committee_id,
  committee: row.committee,
  committeeKind: row.committee_kind,
  title: row.title,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
  place: row.place,
  publicRoom: row.public_room,
  state: row.state,
  session: sessionOf(row),
  circularUntil: row.circular_until?.toISOString() ?? null,
});

export const toPortalMeetingDetail = (
  row: MeetingRow,
  { items, decisions, course, supplements }: PortalMeetingParts,
): PortalMeetingDetail => ({
  ...toPortalMeeting(row),
  items: items.map(
    ({ id, number, title, public: isPublic, paper_id, paper_number, responsibility, supplement_no }) => ({
      id,
      number,
      title,
      public: isPublic,
      paperId: paper_id,
      paperNumber: paper_number,
      responsibility,
      supplementNo: supplement_no,
      decisions: (decisions.get(id) ?? []).map(toDecisionView),
    }),
  ),
  course: course.map((row) => ({ ...toDecisionView(row), after: row.after_number })),
  supplements: supplements.map((supplement) => ({ ...supplement, at: supplement.at.toISOString() })),
  hasMinutes: row.has_minutes,
});
