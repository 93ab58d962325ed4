import { responsibility, textCorrection, versionView, type StatementReading } from '@gremia/contracts';
import { z } from 'zod';
import { storedMarks, storedPoints } from './stored-text';

/** The rows of a paper's page that members and the public read alike; whoever may know more extends them. */

/** A version without its text. */
export const versionRow = z.object({
  id: z.string(),
  no: z.number(),
  kind: versionView.shape.kind,
  created_at: z.date(),
  meeting_id: z.string().nullable(),
  vote_id: z.string().nullable(),
  announced_at: z.date().nullable(),
});

export const versionTextRow = versionView.extend({ points: storedPoints, digest: z.string() });
export const versionTextColumns = 'v.id, v.no, v.kind, v.points, v.plain, v.hash, v.digest';

export const correctionRow = z.object({
  corrected_at: z.date(),
  role: textCorrection.shape.role,
  reason: z.string(),
  marked: storedMarks,
});

const answer = z.boolean().nullable();
/** What the administration says on a paper. */
export const statementChecksRow = z.object({
  office: z.string(),
  lawful: answer,
  lawful_text: z.string(),
  resources: answer,
  resources_text: z.string(),
  funds: answer,
  funds_text: z.string(),
  body: z.string(),
  counter_wording: storedPoints.nullable(),
});
export const statementChecksColumns = (s: string): string =>
  `${s}.office, ${s}.lawful, ${s}.lawful_text, ${s}.resources, ${s}.resources_text, ${s}.funds, ${s}.funds_text,
  ${s}.body, ${s}.counter_wording`;

/** The same with the paper that says it. */
export const statementRow = statementChecksRow.extend({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
});
export type StatementRow = z.infer<typeof statementRow>;

export const toStatementReading = ({
  lawful_text,
  resources_text,
  funds_text,
  counter_wording,
  ...row
}: StatementRow): StatementReading => ({
  ...row,
  lawfulText: lawful_text,
  resourcesText: resources_text,
  fundsText: funds_text,
  counterWording: counter_wording,
});

export const consultationRow = z.object({
  committee_id: z.string(),
  committee: z.string(),
  meets_on: z.string().nullable(),
  responsibility,
});

/** A meeting that has or had the paper on its agenda. */
export const paperMeetingRow = z.object({ id: z.string(), committee_id: z.string(), day: z.string() });

export const attachmentRow = z.object({
  id: z.string(),
  file_name: z.string(),
  media_type: z.string(),
  size: z.number(),
  sha256: z.string(),
});
export const attachmentColumns = 't.id, t.file_name, t.media_type, t.size, t.sha256';
