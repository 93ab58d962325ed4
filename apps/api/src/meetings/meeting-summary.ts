import type { MeetingLifecycle, MeetingSummary } from '@gremia/contracts';

export interface MeetingSummaryRow {
  readonly id: string;
  readonly committee_id: string;
  readonly committee: string;
  readonly committee_kind: MeetingSummary['committeeKind'];
  readonly title: string;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly place: string;
  readonly public: boolean;
  readonly rehearsal: boolean;
  readonly state: MeetingLifecycle;
  readonly agenda_published: boolean;
}

/** Columns of a MeetingSummaryRow for the meeting `m` of the committee `c`. */
export const summaryColumns = `m.id, m.committee_id, c.name AS committee, c.kind AS committee_kind, m.title, m.starts_at, m.ends_at, m.place, m.public, m.rehearsal, m.state,
  m.agenda_published_at IS NOT NULL AS agenda_published`;

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
});
