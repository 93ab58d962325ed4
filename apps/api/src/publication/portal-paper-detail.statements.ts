import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import { decisionColumns, decisionRow } from '../platform/records/decision-view';
import {
  attachmentColumns,
  attachmentRow,
  consultationRow,
  correctionRow,
  paperMeetingRow,
  statementChecksColumns,
  statementRow,
  versionRow,
  versionTextColumns,
  versionTextRow,
} from '../platform/records/paper-detail-rows';
import { paperFieldColumns, paperFieldsRow } from '../platform/records/paper-fields';
import { storedOps, storedPoints, storedUnits } from '../platform/records/stored-text';
import { paperColumns, portalPaperRow, versionColumns } from './portal-paper.view';

/** $1 is the paper, in this one and all that follow unless they say otherwise. */
export const PAPER = statement(
  portalPaperRow.extend(paperFieldsRow.shape),
  `SELECT ${paperColumns('p')}, ${paperFieldColumns('p')} FROM portal.paper p WHERE p.id = $1`,
);
export type PaperRow = RowOf<typeof PAPER>;

/** The versions without their texts. */
export const VERSIONS = statement(
  versionRow,
  `
SELECT ${versionColumns('v')}, v.meeting_id, v.vote_id, v.announced_at
FROM portal.paper_version v WHERE v.paper_id = $1 ORDER BY v.no`,
);
export type VersionRow = RowOf<typeof VERSIONS>;

/** $1 are versions. */
export const TEXTS = statement(
  versionTextRow,
  `SELECT ${versionTextColumns}
  FROM portal.paper_version v WHERE v.id = ANY ($1::uuid[])`,
);

/** Of what the vote $3 of the meeting $2 resolved. */
export const CORRECTIONS = statement(
  correctionRow,
  `
SELECT c.corrected_at, c.role, c.reason, c.marked FROM portal.text_correction c
WHERE c.paper_id = $1 AND c.meeting_id = $2 AND c.vote_id = $3 ORDER BY c.no`,
);
export type CorrectionRow = RowOf<typeof CORRECTIONS>;

/** The paper itself, if it is an amendment; those of it, and those of these: each before those that amend it. */
export const AMENDMENTS = statement(
  z.object({
    paper_id: z.string(),
    number: z.string(),
    title: z.string(),
    originators: portalPaperRow.shape.originators,
    ops: storedOps,
    units: storedUnits,
    ops_digest: z.string(),
    base_digest: z.string(),
    amends: z.string().nullable(),
    outdated: z.boolean(),
    laid: z.boolean(),
  }),
  `
WITH known AS (
  SELECT $1::uuid AS id
  UNION SELECT q.id FROM portal.paper q WHERE q.parent_id = $1
  UNION SELECT q.id FROM portal.paper above JOIN portal.paper q ON q.parent_id = above.id
    WHERE above.parent_id = $1 AND above.kind = 'amendment')
SELECT q.id AS paper_id, q.number, q.title, q.originators, a.ops, a.units, a.digest AS ops_digest,
  base.digest AS base_digest, CASE WHEN above.kind = 'amendment' THEN above.id END AS amends,
  q.state NOT IN ('decided', 'withdrawn') AND base.no < (SELECT max(no) FROM portal.proposed_version v
    WHERE v.paper_id = above.id) AS outdated,
  q.state <> 'withdrawn' AND (above.id = $1 OR above.state <> 'withdrawn') AS laid
FROM known JOIN portal.paper q ON q.id = known.id JOIN portal.amendment a ON a.paper_id = q.id
  JOIN portal.proposed_version base ON base.id = a.base_version_id JOIN portal.paper above ON above.id = q.parent_id
ORDER BY CASE WHEN above.kind = 'amendment' THEN above.year ELSE q.year END,
  CASE WHEN above.kind = 'amendment' THEN above.no ELSE q.no END, above.kind = 'amendment', q.year, q.no`,
);
export type AmendmentRow = RowOf<typeof AMENDMENTS>;

/** The version that the amendment $1 was made for. */
export const AMENDED_TEXT = statement(
  z.object({ points: storedPoints }),
  `
SELECT base.points FROM portal.amendment a JOIN portal.proposed_version base ON base.id = a.base_version_id
WHERE a.paper_id = $1`,
);

/** A statement shows what it says on its own page and on that of the paper it is about. */
export const STATEMENTS = statement(
  statementRow.extend({ number: z.string() }),
  `
SELECT q.id, q.number, q.title, ${statementChecksColumns('s')}
FROM portal.paper q JOIN portal.statement_checks s ON s.paper_id = q.id
WHERE q.kind = 'statement' AND (q.id = $1 OR (q.parent_id = $1 AND q.state <> 'withdrawn')) ORDER BY q.year, q.no`,
);
export type StatementRow = RowOf<typeof STATEMENTS>;

/** What the paper $1 hangs on, and what that hangs on. */
export const ABOVE = statement(
  portalPaperRow,
  `
SELECT ${paperColumns('q')} FROM portal.paper q
WHERE q.id = $1 OR q.id = (SELECT h.parent_id FROM portal.paper h WHERE h.id = $1)`,
);

export const CONSULTATIONS = statement(
  consultationRow,
  `
SELECT c.committee_id, k.name AS committee, c.meets_on, c.responsibility
FROM portal.consultation c JOIN portal.committee k ON k.id = c.committee_id WHERE c.paper_id = $1 ORDER BY c.position`,
);
export type ConsultationRow = RowOf<typeof CONSULTATIONS>;

/** Announced meetings that have or had the paper on their agenda, the latest first. */
export const MEETINGS = statement(
  paperMeetingRow,
  `
SELECT m.id, m.committee_id, (m.starts_at AT TIME ZONE y.time_zone)::date AS day
FROM (SELECT DISTINCT meeting_id FROM portal.paper_on_agenda WHERE paper_id = $1) found
  JOIN portal.meeting m ON m.id = found.meeting_id JOIN portal.committee k ON k.id = m.committee_id
  JOIN portal.municipality y ON y.id = k.municipality_id
WHERE m.state <> 'cancelled' ORDER BY m.starts_at DESC`,
);
export type PaperMeetingRow = RowOf<typeof MEETINGS>;

export const ATTACHMENTS = statement(
  attachmentRow,
  `
SELECT ${attachmentColumns} FROM portal.attachment t WHERE t.paper_id = $1
ORDER BY t.created_at, t.file_name`,
);
export type AttachmentRow = RowOf<typeof ATTACHMENTS>;

/**
 * Of an amendment those on its vote units as well, which are made on the paper that it amends.
 */
export const DECISIONS = statement(
  decisionRow.extend({ settles: z.boolean() }),
  `
SELECT ${decisionColumns}, d.settles FROM portal.decision d JOIN portal.meeting m ON m.id = d.meeting_id
  JOIN portal.committee c ON c.id = m.committee_id
WHERE d.paper_id = ANY (ARRAY(SELECT $1::uuid UNION SELECT unnest(ARRAY[above.id, above.parent_id])
    FROM portal.paper q JOIN portal.paper above ON above.id = q.parent_id WHERE q.id = $1 AND q.kind = 'amendment'))
  AND (d.paper_id = $1 OR $1 = ANY (d.amendment_ids))
ORDER BY d.announced_at, d.seq`,
);
export type PaperDecisionRow = RowOf<typeof DECISIONS>;
