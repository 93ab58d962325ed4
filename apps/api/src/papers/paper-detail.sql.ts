import { decisionColumns } from '../platform/records/decision-view';
import { isClerkOrAuthor, isInsider, isReadable } from './paper-access';
import { isOutdated, summaryColumns } from './paper-summary';
import { textIsVotedOn } from './vote-guard';

const list = (select: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${select}) x)`;
const one = (select: string): string => `(SELECT to_jsonb(x) FROM (${select} LIMIT 1) x)`;

const VERSION =
  'SELECT v.id, v.no, v.kind, v.points, v.plain, v.hash, v.digest FROM paper_version v WHERE v.paper_id = p.id';

/** A resolution that was only passed in a non-public item stays with those who may know it. */
const KNOWN = `v.kind = 'resolution' AND (${isInsider('p')} OR EXISTS (SELECT 1 FROM portal.paper_version known
  WHERE known.id = v.id))`;
/** The resolution that was announced last, in its newest version. */
const NEWEST_FIRST = `ORDER BY (SELECT d.announced_at FROM decision d WHERE d.meeting_id = v.meeting_id
  AND d.vote_id = v.vote_id) DESC NULLS LAST, v.no DESC`;
const THE_VOTE = `(SELECT v.meeting_id, v.vote_id FROM paper_version v WHERE v.paper_id = p.id
  AND ${KNOWN} ${NEWEST_FIRST} LIMIT 1)`;
const CORRECTIONS = `
  SELECT c.corrected_at, c.role, CASE WHEN ${isInsider('p')} THEN c.corrected_by END AS corrected_by, c.reason, c.marked
  FROM text_correction c JOIN paper_version v ON v.id = c.version_id WHERE (v.meeting_id, v.vote_id) = ${THE_VOTE}
    ORDER BY v.no`;
const RESOLVED_IN = `
  SELECT d.meeting_id, d.item_id, m.committee_id FROM decision d JOIN meeting m ON m.id = d.meeting_id
    WHERE (d.meeting_id, d.vote_id) = ${THE_VOTE}`;

/** Each before those that amend it. */
const amendments = (where: string): string => `
  SELECT q.id AS paper_id, q.number, q.title, q.originators, am.base_version_id, am.ops, am.units, am.grouping,
    base.points AS base, am.digest AS ops_digest, base.digest AS base_digest,
    CASE WHEN above.kind = 'amendment' THEN above.id END AS amends,
    ${isOutdated('q')} AS outdated
  FROM amendment am JOIN paper q ON q.id = am.paper_id JOIN paper_version base ON base.id = am.base_version_id
    JOIN paper above ON above.id = q.parent_id
  WHERE ${where}
  ORDER BY CASE WHEN above.kind = 'amendment' THEN above.year ELSE q.year END, CASE WHEN above.kind = 'amendment'
    THEN above.no ELSE q.no END,
    above.kind = 'amendment', q.year, q.no`;

const LAID = `q.number IS NOT NULL AND q.state <> 'withdrawn' AND (q.parent_id = p.id
  OR (above.kind = 'amendment' AND above.parent_id = p.id AND above.number IS NOT NULL AND above.state <> 'withdrawn'))`;

/**
 * Where the consultation took place, once a meeting of that committee has the paper on its agenda; the one on the
 * planned day if there are several.
 */
const CONSULTATIONS = `
  SELECT c.committee_id, k.name AS committee, c.meets_on, c.public, c.responsibility, held.meeting_id, held.result
  FROM consultation c JOIN committee k ON k.id = c.committee_id JOIN municipality mu ON mu.id = k.municipality_id
  LEFT JOIN LATERAL (
    SELECT m.id AS meeting_id, (SELECT d.label FROM decision d
      WHERE d.meeting_id = m.id AND d.paper_id = p.id AND d.final AND NOT d.superseded AND (d.public
        OR ${isInsider('p')}) ORDER BY d.announced_at DESC LIMIT 1) AS result
    FROM meeting m JOIN agenda_item i ON i.meeting_id = m.id AND i.paper_id = p.id
    WHERE m.committee_id = c.committee_id AND NOT m.rehearsal AND m.state <> 'cancelled'
      AND ((m.agenda_published_at IS NOT NULL AND i.public) OR ${isInsider('p')})
    ORDER BY ((m.starts_at AT TIME ZONE mu.time_zone)::date IS DISTINCT
      FROM c.meets_on), m.starts_at DESC LIMIT 1) held ON true
  WHERE c.paper_id = p.id AND (c.public OR ${isInsider('p')}) ORDER BY c.position`;

const ATTACHMENTS = `
  SELECT t.id, t.file_name, t.media_type, t.size, t.sha256, t.public FROM attachment t
  WHERE t.paper_id = p.id AND t.removed_at IS NULL AND (t.public OR ${isInsider('p')})
    ORDER BY t.created_at, t.file_name`;

const DECISIONS = `
  SELECT ${decisionColumns} FROM decision d JOIN meeting m ON m.id = d.meeting_id
    JOIN committee c ON c.id = m.committee_id
  WHERE d.paper_id = p.id AND NOT d.superseded AND NOT m.rehearsal AND (d.public OR ${isInsider('p')})
    ORDER BY d.announced_at`;

/** A resolution that was only passed in a non-public item stays with those who may know it. */
export const isKnownVersion = (v: string): string => `(${v}.kind <> 'resolution' OR ${isInsider('p')}
  OR EXISTS (SELECT 1 FROM portal.paper_version known WHERE known.id = ${v}.id))`;

/** A version without its text. The first one of a paper dates from the moment when it was handed in. */
export const versionColumns = (v: string): string =>
  `${v}.id, ${v}.no, ${v}.kind, greatest(${v}.created_at, (SELECT handed.submitted_at FROM paper handed
    WHERE handed.id = ${v}.paper_id)) AS created_at`;

/** $5 is the paper. Whether it was voted on is asked only for those whom it could keep from changing it. */
export const PAPER_DETAIL = `
SELECT ${summaryColumns('p')}, p.revision, p.author_id, p.reasons, p.point_reasons, concat_ws(' ', a.title,
  a.given_name, a.family_name) AS author,
  ${one(`${VERSION} AND v.kind <> 'resolution' ORDER BY v.no DESC`)} AS text,
  ${one(`${VERSION} AND ${KNOWN} ${NEWEST_FIRST}`)} AS resolution,
    ${one(`${VERSION} AND (v.meeting_id, v.vote_id) = ${THE_VOTE} ORDER BY v.no`)} AS resolved,
  ${list(CORRECTIONS)} AS corrections, ${one(RESOLVED_IN)} AS resolved_in,
  ${list(`SELECT ${versionColumns('v')} FROM paper_version v WHERE v.paper_id = p.id AND ${isKnownVersion('v')} ORDER BY v.no`)} AS versions,
  CASE WHEN ${isClerkOrAuthor('p')} AND p.number IS NOT NULL THEN ${textIsVotedOn('p')}
    ELSE false END AS voted_on,
  ${one(amendments('q.id = p.id'))} AS amendment,
  ${list(amendments(`${LAID} AND ${isReadable('q')}`))} AS amendments,
  ${one(`SELECT s.office, s.lawful, s.lawful_text, s.resources, s.resources_text, s.funds, s.funds_text, s.body, s.counter_wording
    FROM statement_checks s WHERE s.paper_id = p.id`)} AS statement,
  ${list(`SELECT ${summaryColumns('q')} FROM paper q
    WHERE q.parent_id = p.id AND q.kind = 'statement' AND q.number IS NOT NULL AND ${isReadable('q')} ORDER BY q.year, q.no`)} AS statements,
  ${one(`SELECT ${summaryColumns('q')} FROM paper q WHERE q.id = p.parent_id AND ${isReadable('q')}`)} AS parent,
  ${one(`SELECT ${summaryColumns('q')} FROM paper h JOIN paper q ON q.id = coalesce(h.parent_id, h.id) WHERE h.id = p.parent_id AND ${isReadable('q')}`)} AS main,
  ${list(CONSULTATIONS)} AS consultations, ${list(ATTACHMENTS)} AS attachments, ${list(DECISIONS)} AS decisions
FROM paper p JOIN person a ON a.id = p.author_id WHERE p.id = $5 AND ${isReadable('p')}`;
