import { paperFieldList, versionFieldsJson } from './paper-fields';

/**
 * Which papers are public, and how far they have come as the public can know it, is stored: `paper_standing` follows
 * from papers, agendas and decisions by the rules in `migrations/derived/paper-standing.ts`.
 */
export const PUBLIC_PAPER_VIEW = `
CREATE VIEW portal.public_paper AS SELECT paper_id AS id FROM paper_standing WHERE public;
`;

/** The narrow rows that lists filter and sort; a page of them is joined with `portal.paper`. */
const PAPER_VIEW = `
CREATE VIEW portal.paper_listing AS
  SELECT paper_id AS id, sort_year, sort_no, kind, public_state AS state, public_committees AS committees
  FROM paper_standing WHERE public;

CREATE VIEW portal.paper AS
  SELECT p.id, p.municipality_id, p.number, p.year, p.no, p.kind, p.title, p.originators, p.parent_id,
    ${paperFieldList('p')}, p.submitted_on, p.changed_at, p.search, s.public_state AS state, s.result
  FROM paper p JOIN paper_standing s ON s.paper_id = p.id WHERE s.public;
`;

/**
 * What belongs to a public paper. A resolution is public where its vote is; when a first version was written is
 * nobody's business, so it is dated by its submission. Who corrected a text is told by office, not by name.
 */
export const PAPER_VIEWS = `
${PAPER_VIEW}
CREATE VIEW portal.paper_version AS
  SELECT v.id, v.paper_id, v.no, v.kind, v.points, v.plain, v.hash, v.digest, v.search,
    greatest(v.created_at, own.submitted_at) AS created_at, ${versionFieldsJson('v', 'own')} AS fields,
    d.meeting_id, d.vote_id, d.item_id, d.announced_at
  FROM paper_version v JOIN portal.public_paper p ON p.id = v.paper_id JOIN paper own ON own.id = v.paper_id
    LEFT JOIN portal.decision d ON d.meeting_id = v.meeting_id AND d.vote_id = v.vote_id
  WHERE v.kind <> 'resolution' OR (d.final AND d.carried AND d.whole);

CREATE VIEW portal.proposed_version AS
  SELECT v.id, v.paper_id, v.no, v.points, v.digest FROM paper_version v JOIN portal.public_paper p ON p.id = v.paper_id
  WHERE v.kind <> 'resolution';

CREATE VIEW portal.text_correction AS
  SELECT c.version_id, v.paper_id, v.meeting_id, v.vote_id, v.item_id, v.no, c.marked, c.reason, c.role, c.corrected_at
  FROM text_correction c JOIN portal.paper_version v ON v.id = c.version_id;

CREATE VIEW portal.amendment AS
  SELECT a.paper_id, a.base_version_id, a.ops, a.units, a.digest
  FROM amendment a JOIN portal.public_paper p ON p.id = a.paper_id;

CREATE VIEW portal.statement_checks AS
  SELECT s.paper_id, s.office, s.lawful, s.lawful_text, s.resources, s.resources_text, s.funds, s.funds_text, s.body,
    s.search, s.counter_wording
  FROM statement_checks s JOIN portal.public_paper p ON p.id = s.paper_id;

CREATE VIEW portal.consultation AS
  SELECT c.id, c.paper_id, c.committee_id, c.meets_on, c.responsibility, c.position
  FROM consultation c JOIN portal.public_paper p ON p.id = c.paper_id WHERE c.public;

CREATE VIEW portal.attachment AS
  SELECT a.id, a.paper_id, a.sha256, a.file_name, a.media_type, a.size, a.created_at
  FROM attachment a JOIN portal.public_paper p ON p.id = a.paper_id
  WHERE a.public AND a.removed_at IS NULL;

CREATE VIEW portal.attachment_part AS
  SELECT a.id AS attachment_id, part.no, part.bytes
  FROM portal.attachment a JOIN blob_part part ON part.sha256 = a.sha256;

CREATE VIEW portal.paper_history AS
  SELECT p.id AS paper_id, 'submitted' AS kind, own.submitted_at AS at, 'submitted' AS id, NULL::uuid AS other_id,
    NULL::uuid AS meeting_id, NULL::text AS item_number, NULL::text AS item_title,
    (SELECT string_agg(o ->> 'name', ', ') FROM jsonb_array_elements(own.originators) o) AS detail
  FROM portal.public_paper p JOIN paper own ON own.id = p.id
  UNION ALL
  SELECT own.parent_id, own.kind, own.submitted_at, own.id::text, own.id, NULL, NULL, NULL,
    (SELECT string_agg(o ->> 'name', ', ') FROM jsonb_array_elements(own.originators) o)
  FROM paper own JOIN portal.public_paper p ON p.id = own.id WHERE own.kind IN ('amendment', 'statement')
  UNION ALL
  SELECT a.paper_id, 'file-published', greatest(a.created_at, own.submitted_at, (SELECT max(s.at) FROM attachment_step s
    WHERE s.attachment_id = a.id AND s.what IN ('added', 'published'))), a.id::text, NULL, NULL, NULL, NULL, a.file_name
  FROM portal.attachment a JOIN paper own ON own.id = a.paper_id
  UNION ALL
  SELECT i.paper_id, 'scheduled', greatest(m.agenda_published_at, added.at, own.submitted_at), i.id::text, NULL, m.id,
    i.number, i.title, NULL
  FROM agenda_item i JOIN portal.public_paper p ON p.id = i.paper_id JOIN paper own ON own.id = i.paper_id
    JOIN portal.meeting open ON open.id = i.meeting_id AND open.public AND open.state <> 'cancelled'
    JOIN meeting m ON m.id = i.meeting_id
    LEFT JOIN agenda_supplement added ON added.meeting_id = m.id AND added.no = i.supplement_no
  WHERE i.public
  UNION ALL
  SELECT i.paper_id, CASE e.kind WHEN 'item-called' THEN 'called' ELSE 'item-closed' END,
    coalesce((e.body -> 'told' ->> 'at')::timestamptz, e.at), e.kind || ':' || i.id, NULL, open.id, i.number, i.title,
    e.body ->> 'disposition'
  FROM agenda_item i JOIN portal.public_paper p ON p.id = i.paper_id
    JOIN portal.meeting open ON open.id = i.meeting_id AND open.public
    JOIN journal_entry e ON e.meeting_id = i.meeting_id AND e.kind IN ('item-called', 'item-closed')
      AND e.audience = 'public' AND e.body ->> 'itemId' = i.id::text
  WHERE i.public;
`;
