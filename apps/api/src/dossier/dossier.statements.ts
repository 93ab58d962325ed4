import { minutesRecord, minutesRemarks, minutesState } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import { letterheadColumns, letterheadRow } from '../platform/records/stored-letterhead';
import { storedMinutes } from '../platform/records/stored-minutes';

const meetingRow = z.object({
  id: z.string(),
  committee_id: z.string(),
  title: z.string(),
  body: z.string(),
  municipality: z.string(),
  state: z.string(),
});
export type MeetingRow = Readonly<z.infer<typeof meetingRow>>;

const MEETING_COLUMNS = `m.id, m.committee_id, m.title, c.name AS body, y.name AS municipality, m.state`;

export const MEETING = statement(
  meetingRow,
  `SELECT ${MEETING_COLUMNS} FROM meeting m JOIN committee c ON c.id = m.committee_id
  JOIN municipality y ON y.id = c.municipality_id WHERE m.id = $1`,
);

/** One whose public part may be read by everybody. */
export const PUBLIC_MEETING = statement(
  meetingRow,
  `SELECT ${MEETING_COLUMNS} FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
  JOIN portal.municipality y ON y.id = c.municipality_id WHERE m.id = $1 AND m.public`,
);

/** The newest version, whatever its state: the office's own dossier has what there is. */
export const MINUTES = statement(
  z.object({
    no: z.number(),
    state: minutesState,
    document: storedMinutes,
    non_public: storedMinutes.nullable(),
    remarks: minutesRemarks,
    record: minutesRecord.nullable(),
    letterhead_id: z.string().nullable(),
    created_at: z.date(),
  }),
  `SELECT no, state, document -> 'public' AS document, nullif(document -> 'nonPublic', 'null'::jsonb) AS non_public,
  remarks, record, letterhead_id, created_at FROM minutes WHERE meeting_id = $1 ORDER BY no DESC LIMIT 1`,
);
export type MinutesRow = RowOf<typeof MINUTES>;

/** Of the minutes that were released, the public part. */
export const PUBLIC_MINUTES = statement(
  z.object({
    no: z.number(),
    document: storedMinutes,
    remarks: minutesRemarks,
    record: minutesRecord.nullable(),
    letterhead_id: z.string().nullable(),
    created_at: z.date(),
  }),
  'SELECT no, document, remarks, record, letterhead_id, created_at FROM portal.minutes WHERE meeting_id = $1',
);

/** The head under which a version of the minutes is printed. */
export const LETTERHEAD = statement(letterheadRow, `SELECT ${letterheadColumns} FROM letterhead l WHERE l.id = $1`);

export const PUBLIC_LETTERHEAD = statement(
  letterheadRow,
  `SELECT ${letterheadColumns} FROM portal.letterhead l WHERE l.id = $1`,
);

const attachmentRow = z.object({
  paper: z.string().nullable(),
  file_name: z.string(),
  media_type: z.string(),
  size: z.number(),
  sha256: z.string(),
});

/** Files of the papers on the agenda, as they are now. */
export const ATTACHMENTS = statement(
  attachmentRow,
  `SELECT p.number AS paper, a.file_name, a.media_type, a.size, a.sha256
  FROM (SELECT DISTINCT paper_id FROM agenda_item WHERE meeting_id = $1) i JOIN attachment a ON a.paper_id = i.paper_id
    JOIN paper p ON p.id = a.paper_id
  WHERE a.removed_at IS NULL ORDER BY p.number, a.file_name, a.sha256`,
);

/** Those that everybody may read. */
export const PUBLIC_ATTACHMENTS = statement(
  attachmentRow,
  `SELECT p.number AS paper, a.file_name, a.media_type, a.size, a.sha256
  FROM (SELECT DISTINCT paper_id FROM portal.paper_on_agenda WHERE meeting_id = $1) i
    JOIN portal.attachment a ON a.paper_id = i.paper_id JOIN portal.paper p ON p.id = a.paper_id
  ORDER BY p.number, a.file_name, a.sha256`,
);
export type AttachmentRow = RowOf<typeof ATTACHMENTS>;
