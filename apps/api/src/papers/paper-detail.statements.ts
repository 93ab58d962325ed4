import { grouping, originator } from '@gremia/contracts';
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
  statementChecksRow,
  statementRow,
  versionRow,
  versionTextColumns,
  versionTextRow,
} from '../platform/records/paper-detail-rows';
import { paperFieldColumns, paperFieldsRow } from '../platform/records/paper-fields';
import { storedOps, storedPoints, storedUnits } from '../platform/records/stored-text';
import { isClerkOrAuthor } from '../platform/records/paper-access';
import { IS_SHOWN, SUMMARISED, summaryColumns, summaryRow } from './paper-summary';
import { isKnownVersion, versionColumns } from './versions/version-summary';
import { textIsVotedOn } from './vote-guard';

/**
 * $1 to $4 are the reader, $5 is the paper. Whether it was voted on is asked for those whom it keeps from changing it.
 */
export const PAPER = statement(
  summaryRow.extend({
    revision: z.number(),
    author_id: z.string(),
    author: z.string(),
    ...paperFieldsRow.shape,
    insider: z.boolean(),
    voted_on: z.boolean(),
  }),
  `
SELECT ${summaryColumns}, p.revision, p.author_id, concat_ws(' ', a.title, a.given_name, a.family_name) AS author,
  ${paperFieldColumns('p')}, reader.insider,
  CASE WHEN ${isClerkOrAuthor('p')} AND p.number IS NOT NULL THEN ${textIsVotedOn('p')} ELSE false END AS voted_on
FROM ${SUMMARISED} JOIN person a ON a.id = p.author_id WHERE p.id = $5 AND ${IS_SHOWN}`,
);
export type PaperRow = RowOf<typeof PAPER>;

/** What the paper $5 hangs on, and what that hangs on. */
export const ABOVE = statement(
  summaryRow,
  `
SELECT ${summaryColumns} FROM ${SUMMARISED}
WHERE (p.id = $5 OR p.id = (SELECT h.parent_id FROM paper h WHERE h.id = $5)) AND ${IS_SHOWN}`,
);

/** The paper $5 itself, if it is an amendment; those of it, and those of these: each before those that amend it. */
export const AMENDMENTS = statement(
  z.object({
    paper_id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    originators: z.array(originator),
    base_version_id: z.string(),
    ops: storedOps,
    units: storedUnits,
    grouping,
    ops_digest: z.string(),
    base_digest: z.string(),
    amends: z.string().nullable(),
    outdated: z.boolean(),
    laid: z.boolean(),
  }),
  `
WITH known AS (
  SELECT $5::uuid AS id
  UNION SELECT q.id FROM paper q WHERE q.parent_id = $5
  UNION SELECT q.id FROM paper above JOIN paper q ON q.parent_id = above.id
    WHERE above.parent_id = $5 AND above.kind = 'amendment')
SELECT q.id AS paper_id, q.number, q.title, q.originators, am.base_version_id, am.ops, am.units, am.grouping,
  am.digest AS ops_digest, base.digest AS base_digest,
  CASE WHEN above.kind = 'amendment' THEN above.id END AS amends, q.outdated,
  q.number IS NOT NULL AND own.state <> 'withdrawn'
    AND (above.id = $5 OR (above.number IS NOT NULL AND above.state <> 'withdrawn')) AS laid
FROM known
  JOIN (SELECT ${summaryColumns}, ${IS_SHOWN} AS shown FROM ${SUMMARISED}) q ON q.id = known.id
  JOIN paper own ON own.id = q.id JOIN amendment am ON am.paper_id = q.id
  JOIN paper_version base ON base.id = am.base_version_id JOIN paper above ON above.id = q.parent_id
WHERE q.shown
ORDER BY CASE WHEN above.kind = 'amendment' THEN above.year ELSE own.year END,
  CASE WHEN above.kind = 'amendment' THEN above.no ELSE own.no END, above.kind = 'amendment', own.year, own.no`,
);
export type AmendmentRow = RowOf<typeof AMENDMENTS>;

/** The version that the amendment $1 was made for. */
export const AMENDED_TEXT = statement(
  z.object({ points: storedPoints }),
  'SELECT v.points FROM amendment a JOIN paper_version v ON v.id = a.base_version_id WHERE a.paper_id = $1',
);

/** Statements on the paper $5, and what it says itself where it is one. */
export const STATEMENTS = statement(
  statementRow,
  `
SELECT p.id, p.number, p.title, ${statementChecksColumns('said')}
FROM ${SUMMARISED} JOIN statement_checks said ON said.paper_id = p.id
WHERE p.kind = 'statement' AND ${IS_SHOWN}
  AND (p.id = $5 OR (p.parent_id = $5 AND p.number IS NOT NULL AND p.state <> 'withdrawn')) ORDER BY p.year, p.no`,
);

/** From here on $1 is the paper, and $2 whether the reader sees everything of it. */
export const VERSIONS = statement(
  versionRow,
  `
SELECT ${versionColumns('v')}, v.meeting_id, v.vote_id, d.announced_at
FROM paper_version v LEFT JOIN decision d ON d.meeting_id = v.meeting_id AND d.vote_id = v.vote_id
WHERE v.paper_id = $1 AND ${isKnownVersion('v', '$2::boolean')} ORDER BY v.no`,
);
export type VersionRow = RowOf<typeof VERSIONS>;

/** $1 are versions. */
export const TEXTS = statement(
  versionTextRow,
  `SELECT ${versionTextColumns} FROM paper_version v WHERE v.id = ANY ($1::uuid[])`,
);

/** Of what the vote $4 of the meeting $3 resolved. */
export const CORRECTIONS = statement(
  correctionRow.extend({ corrected_by: z.string().nullable() }),
  `
SELECT c.corrected_at, c.role, CASE WHEN $2::boolean THEN c.corrected_by END AS corrected_by, c.reason, c.marked
FROM text_correction c JOIN paper_version v ON v.id = c.version_id
WHERE v.paper_id = $1 AND v.meeting_id = $3 AND v.vote_id = $4 ORDER BY v.no`,
);
export type CorrectionRow = RowOf<typeof CORRECTIONS>;

/** Where the vote $2 of the meeting $1 was held. */
export const RESOLVED_IN = statement(
  z.object({ meeting_id: z.string(), item_id: z.string(), committee_id: z.string() }),
  `SELECT d.meeting_id, d.item_id, m.committee_id FROM decision d JOIN meeting m ON m.id = d.meeting_id
  WHERE d.meeting_id = $1 AND d.vote_id = $2`,
);
export type ResolvedInRow = RowOf<typeof RESOLVED_IN>;

export const STATEMENT = statement(
  statementChecksRow,
  `SELECT ${statementChecksColumns('s')} FROM statement_checks s WHERE s.paper_id = $1`,
);
export type StatementRow = RowOf<typeof STATEMENT>;

export const CONSULTATIONS = statement(
  consultationRow.extend({ public: z.boolean() }),
  `
SELECT c.committee_id, k.name AS committee, c.meets_on, c.public, c.responsibility
FROM consultation c JOIN committee k ON k.id = c.committee_id
WHERE c.paper_id = $1 AND (c.public OR $2::boolean) ORDER BY c.position`,
);
export type ConsultationRow = RowOf<typeof CONSULTATIONS>;

/** Meetings that have the paper on their agenda, the latest first. */
export const MEETINGS = statement(
  paperMeetingRow,
  `
SELECT m.id, m.committee_id, (m.starts_at AT TIME ZONE y.time_zone)::date AS day
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN committee k ON k.id = m.committee_id
  JOIN municipality y ON y.id = k.municipality_id
WHERE i.paper_id = $1 AND NOT m.rehearsal AND m.state <> 'cancelled'
  AND ((m.agenda_published_at IS NOT NULL AND i.public) OR $2::boolean) ORDER BY m.starts_at DESC`,
);
export type PaperMeetingRow = RowOf<typeof MEETINGS>;

export const ATTACHMENTS = statement(
  attachmentRow.extend({ public: z.boolean() }),
  `
SELECT ${attachmentColumns}, t.public FROM attachment t
WHERE t.paper_id = $1 AND t.removed_at IS NULL AND (t.public OR $2::boolean) ORDER BY t.created_at, t.file_name`,
);
export type AttachmentRow = RowOf<typeof ATTACHMENTS>;

export const DECISIONS = statement(
  decisionRow,
  `
SELECT ${decisionColumns}
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN committee c ON c.id = m.committee_id
WHERE d.paper_id = ANY (ARRAY(SELECT $1::uuid UNION SELECT unnest(ARRAY[above.id, above.parent_id])
    FROM paper q JOIN paper above ON above.id = q.parent_id WHERE q.id = $1 AND q.kind = 'amendment'))
  AND (d.paper_id = $1 OR $1 = ANY (d.amendment_ids))
  AND NOT d.superseded AND NOT m.rehearsal AND (d.public OR $2::boolean)
ORDER BY d.announced_at, d.seq`,
);
