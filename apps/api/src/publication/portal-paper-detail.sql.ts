import { decisionColumns } from '../platform/records/decision-view';
import { paperColumns, versionColumns } from './portal-paper.view';
import { list, one } from './sql';

const VERSION =
  'SELECT v.id, v.no, v.kind, v.points, v.plain, v.hash, v.digest FROM portal.paper_version v WHERE v.paper_id = p.id';

const VERSIONS = `
  SELECT ${versionColumns('v')} FROM portal.paper_version v JOIN portal.version_date since ON since.version_id = v.id
    WHERE v.paper_id = p.id ORDER BY v.no`;

/** The resolution that was announced last, in its newest version. */
const NEWEST_FIRST = 'ORDER BY v.announced_at DESC, v.no DESC';
const OF_THE_SAME_VOTE = `(SELECT v.meeting_id, v.vote_id FROM portal.paper_version v WHERE v.paper_id = p.id
  AND v.kind = 'resolution' ${NEWEST_FIRST} LIMIT 1)`;
const CORRECTIONS = `
  SELECT c.corrected_at, c.role, c.reason, c.marked FROM portal.text_correction c
    WHERE (c.meeting_id, c.vote_id) = ${OF_THE_SAME_VOTE} ORDER BY c.no`;

/** Each before those that amend it. */
const amendments = (where: string): string => `
  SELECT q.id AS paper_id, q.number, q.title, q.originators, a.ops, a.units, base.points AS base,
    a.digest AS ops_digest, base.digest AS base_digest,
    CASE WHEN above.kind = 'amendment' THEN above.id END AS amends,
    q.state NOT IN ('decided', 'withdrawn') AND base.no < (SELECT max(no) FROM portal.paper_version v
      WHERE v.paper_id = above.id AND v.kind <> 'resolution') AS outdated
  FROM portal.amendment a JOIN portal.paper q ON q.id = a.paper_id
    JOIN portal.paper_version base ON base.id = a.base_version_id
    JOIN portal.paper above ON above.id = q.parent_id
  WHERE ${where}
  ORDER BY CASE WHEN above.kind = 'amendment' THEN above.year ELSE q.year END, CASE WHEN above.kind = 'amendment'
    THEN above.no ELSE q.no END,
    above.kind = 'amendment', q.year, q.no`;

const LAID =
  `q.state <> 'withdrawn' AND (q.parent_id = p.id OR (above.kind = 'amendment' AND above.parent_id = ` +
  `p.id AND above.state <> 'withdrawn'))`;

/** A statement shows what it says on its own page and on that of the paper it is about. */
const STATEMENTS = `
  SELECT q.id, q.number, q.title, s.office, s.lawful, s.lawful_text, s.resources, s.resources_text, s.funds,
    s.funds_text, s.body, s.counter_wording
  FROM portal.statement_checks s JOIN portal.paper q ON q.id = s.paper_id
  WHERE q.kind = 'statement' AND (q.id = p.id OR (q.parent_id = p.id AND q.state <> 'withdrawn'))
    ORDER BY q.year, q.no`;

/**
 * Where the consultation took place, once an announced meeting of that committee has the paper on its agenda; the one
 * on the planned day if there are several.
 */
const CONSULTATIONS = `
  SELECT k.name AS committee, c.meets_on, c.responsibility, held.meeting_id, held.result
  FROM portal.consultation c JOIN portal.committee k ON k.id = c.committee_id
    JOIN portal.municipality y ON y.id = k.municipality_id
  LEFT JOIN LATERAL (
    SELECT m.id AS meeting_id, (SELECT d.label FROM portal.decision d
      WHERE d.meeting_id = m.id AND d.paper_id = p.id AND d.final ORDER BY d.announced_at DESC LIMIT 1) AS result
    FROM portal.meeting m JOIN portal.agenda_item i ON i.meeting_id = m.id AND i.paper_id = p.id
    WHERE m.committee_id = c.committee_id AND m.state <> 'cancelled'
    ORDER BY ((m.starts_at AT TIME ZONE y.time_zone)::date IS DISTINCT
      FROM c.meets_on), m.starts_at DESC LIMIT 1) held ON true
  WHERE c.paper_id = p.id ORDER BY c.position`;

const ATTACHMENTS = `
  SELECT t.id, t.file_name, t.media_type, t.size, t.sha256 FROM portal.attachment t WHERE t.paper_id = p.id
    ORDER BY t.created_at, t.file_name`;

const DECISIONS = `
  SELECT ${decisionColumns}, d.settles FROM portal.decision d JOIN portal.meeting m ON m.id = d.meeting_id
    JOIN portal.committee c ON c.id = m.committee_id
  WHERE d.paper_id = p.id ORDER BY d.announced_at, d.seq`;

/** $1 is the paper. */
export const PORTAL_PAPER = `
SELECT ${paperColumns('p')}, p.reasons, p.point_reasons,
  ${one(`${VERSION} AND v.kind <> 'resolution' ORDER BY v.no DESC`)} AS text,
  ${one(`${VERSION} AND v.kind = 'resolution' ${NEWEST_FIRST}`)} AS resolution,
  ${one(`${VERSION} AND v.kind = 'resolution' AND (v.meeting_id, v.vote_id) = ${OF_THE_SAME_VOTE} ORDER BY v.no`)} AS
    resolved, ${list(CORRECTIONS)} AS corrections,
  ${list(VERSIONS)} AS versions,
  ${one(amendments('q.id = p.id'))} AS amendment,
  ${list(amendments(LAID))} AS amendments,
  ${list(STATEMENTS)} AS statements,
  ${one(`SELECT ${paperColumns('q')} FROM portal.paper q WHERE q.id = p.parent_id`)} AS parent,
  ${one(`SELECT ${paperColumns('q')} FROM portal.paper h JOIN portal.paper q ON q.id = coalesce(h.parent_id, h.id) WHERE h.id = p.parent_id`)} AS main,
  ${list(CONSULTATIONS)} AS consultations, ${list(ATTACHMENTS)} AS attachments, ${list(DECISIONS)} AS decisions
FROM portal.paper p WHERE p.id = $1`;
