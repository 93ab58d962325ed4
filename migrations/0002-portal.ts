import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public may see, as views: the portal reads nothing else, under a role that may read nothing else. A column
 * or row that is not public is
 * not hidden afterwards, it is not selected here.
 */
export class Portal1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEWS);
    await runner.query(ROLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA portal CASCADE');
  }
}

const numbered = (p: string): string => `${p}.public AND ${p}.number IS NOT NULL`;

/**
 * A paper is public once it has a number, and only below papers that are: a statement may hang on an amendment, and
 * that on a motion.
 */
const isPublic = (p: string): string => `${numbered(p)} AND (${p}.parent_id IS NULL OR EXISTS (SELECT FROM paper above
  WHERE above.id = ${p}.parent_id AND ${numbered('above')}
    AND (above.parent_id IS NULL OR EXISTS (SELECT FROM paper top WHERE top.id = above.parent_id
      AND ${numbered('top')}))))`;

/**
 * A paper with its state as the public can know it: what happens to it on an agenda that is not published, or in an
 * item that is not public, does not show in it.
 * What hangs on a paper goes its way with it. A question or a notice is done with without a vote.
 */
const PAPER_VIEW = `
CREATE VIEW portal.paper AS
  SELECT p.id, p.municipality_id, p.number, p.year, p.no, p.kind, p.title, p.originators, p.parent_id, p.reasons,
    p.point_reasons, p.submitted_on, p.changed_at, p.search,
    CASE
      WHEN p.state IN ('submitted', 'withdrawn') THEN p.state
      WHEN p.state = 'decided' AND EXISTS (SELECT FROM portal.decision d WHERE d.paper_id = way.id AND d.settles)
        THEN 'decided'
      WHEN p.state = 'decided' AND NOT EXISTS (SELECT FROM decision d WHERE d.paper_id = way.id AND d.final
        AND NOT d.superseded)
        AND NOT EXISTS (SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal
          WHERE i.paper_id = way.id
          AND NOT EXISTS (SELECT FROM portal.agenda_item known WHERE known.id = i.id AND known.public)) THEN 'decided'
      WHEN p.state <> 'scheduled' AND EXISTS (SELECT FROM portal.agenda_item i
        JOIN portal.meeting m ON m.id = i.meeting_id
        WHERE i.paper_id = way.id AND m.state IN ('running', 'interrupted', 'closed')) THEN 'in-consultation'
      WHEN EXISTS (SELECT FROM portal.agenda_item i JOIN portal.meeting m ON m.id = i.meeting_id
        WHERE i.paper_id = way.id AND m.state <> 'cancelled') THEN 'scheduled'
      ELSE 'submitted'
    END AS state
  FROM paper p CROSS JOIN LATERAL (SELECT coalesce(p.parent_id, p.id) AS id) way WHERE ${isPublic('p')};`;

/**
 * What can be found, and what a finding is quoted from. The text of an amendment is its paper's, so its reasons alone
 * count.
 */
const TEXT_VIEWS = `
CREATE VIEW portal.paper_text AS
  SELECT p.id AS paper_id, p.search || coalesce(v.search, '') || coalesce(r.search, '') || coalesce(s.search, '') AS
    document,
    concat_ws(E'\\n', coalesce(r.plain, v.plain), s.body, p.reasons, (SELECT string_agg(reason.value, E'\\n')
      FROM jsonb_each_text(p.point_reasons) reason),
      s.lawful_text, s.resources_text, s.funds_text) AS content
  FROM portal.paper p
  LEFT JOIN LATERAL (SELECT plain, search FROM portal.paper_version WHERE paper_id = p.id AND kind <> 'resolution'
    AND p.kind <> 'amendment' ORDER BY no DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (SELECT plain, search FROM portal.paper_version WHERE paper_id = p.id AND kind = 'resolution'
    ORDER BY no DESC LIMIT 1) r ON true
  LEFT JOIN portal.statement_checks s ON s.paper_id = p.id;
CREATE VIEW portal.meeting_text AS
  SELECT m.id AS meeting_id, m.search || c.search || coalesce(items.search, '') AS document, concat_ws(', ', m.place,
    items.titles) AS content
  FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
  LEFT JOIN LATERAL (SELECT all_of(i.search) AS search, string_agg(i.number || ' ' || i.title, ', '
    ORDER BY i.position) AS titles
    FROM portal.agenda_item i WHERE i.meeting_id = m.id AND i.public) items ON true;`;

const VIEWS = `
CREATE SCHEMA portal;
CREATE VIEW portal.municipality AS SELECT id, name, slug, land, time_zone, demonstration FROM municipality;
CREATE VIEW portal.committee AS
  SELECT id, municipality_id, name, short_name, slug, kind, seats, position, setweight(searchable(name || ' ' ||
    short_name), 'A') AS search FROM committee;
CREATE VIEW portal.faction AS SELECT id, name, short_name, position FROM faction;
CREATE VIEW portal.member AS
  SELECT m.id, m.committee_id, m.person_id, p.given_name, p.family_name, p.title, m.faction_id, m.function, m.voting,
    m.starts_on, m.ends_on
  FROM membership m JOIN person p ON p.id = m.person_id;
CREATE VIEW portal.meeting AS
  SELECT id, committee_id, title, starts_at, ends_at, place, public_room, public, state, changed_at,
    setweight(searchable(title), 'A') AS search
  FROM meeting WHERE NOT rehearsal AND agenda_published_at IS NOT NULL;
CREATE VIEW portal.public_paper AS SELECT p.id FROM paper p WHERE ${isPublic('p')};
CREATE VIEW portal.agenda_item AS
  SELECT i.id, i.meeting_id, i.position, i.number, open.item AS public,
    CASE WHEN open.item THEN i.title ELSE i.neutral_title END AS title, CASE WHEN open.item THEN i.search END AS search,
    CASE WHEN open.item THEN (SELECT p.id FROM portal.public_paper p WHERE p.id = i.paper_id) END AS paper_id,
    CASE WHEN open.item THEN i.responsibility END AS responsibility
  FROM agenda_item i JOIN portal.meeting m ON m.id = i.meeting_id CROSS JOIN LATERAL (SELECT i.public
    AND m.public AS item) open;
CREATE VIEW portal.decision AS
  SELECT d.meeting_id, d.vote_id, d.item_id, p.id AS paper_id, d.seq, d.subject, d.question, d.carried, d.label,
    d.sentence, d.tally, d.ballots, d.final,
    d.final AND coalesce(i.responsibility, 'decision') = 'decision' AS settles, d.announced_at
  FROM decision d JOIN portal.agenda_item i ON i.id = d.item_id AND i.meeting_id = d.meeting_id AND i.public
    LEFT JOIN portal.public_paper p ON p.id = d.paper_id WHERE d.public AND NOT d.superseded;
${PAPER_VIEW}
CREATE VIEW portal.paper_version AS
  SELECT v.id, v.paper_id, v.no, v.kind, v.points, v.plain, v.hash, v.search FROM paper_version v
    JOIN portal.public_paper p ON p.id = v.paper_id
  WHERE v.kind <> 'resolution' OR (
    SELECT EXISTS (SELECT FROM portal.decision known WHERE known.meeting_id = d.meeting_id
      AND known.vote_id = d.vote_id) FROM decision d
    WHERE d.paper_id = v.paper_id AND d.final AND d.carried AND NOT d.superseded AND d.announced_at <= v.created_at
      ORDER BY d.announced_at DESC LIMIT 1);
CREATE VIEW portal.amendment AS
  SELECT a.paper_id, a.base_version_id, a.ops, a.units FROM amendment a JOIN portal.public_paper p ON p.id = a.paper_id;
CREATE VIEW portal.statement_checks AS
  SELECT s.paper_id, s.office, s.lawful, s.lawful_text, s.resources, s.resources_text, s.funds, s.funds_text, s.body,
    s.search
  FROM statement_checks s JOIN portal.public_paper p ON p.id = s.paper_id;
CREATE VIEW portal.consultation AS
  SELECT c.id, c.paper_id, c.committee_id, c.meets_on, c.responsibility, c.position FROM consultation c
    JOIN portal.public_paper p ON p.id = c.paper_id WHERE c.public;
CREATE VIEW portal.attachment AS
  SELECT a.id, a.paper_id, a.sha256, a.file_name, a.media_type, a.size, a.created_at, b.bytes
  FROM attachment a JOIN portal.public_paper p ON p.id = a.paper_id JOIN blob b ON b.sha256 = a.sha256 WHERE a.public
    AND a.removed_at IS NULL;
CREATE VIEW portal.minutes AS
  SELECT DISTINCT ON (n.meeting_id) n.meeting_id, n.no, n.document -> 'public' AS document, n.document ->
    'publicRemarks' AS remarks, n.created_at, n.released_at
  FROM minutes n JOIN portal.meeting m ON m.id = n.meeting_id AND m.public WHERE n.state = 'released'
    ORDER BY n.meeting_id, n.no DESC;
${TEXT_VIEWS}
`;

/**
 * Roles are made where the migrating user may; elsewhere the views and the triggers stay the only lines of defence, and
 * the application says so at start.
 */
const ROLES = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gremia_app') THEN CREATE ROLE gremia_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gremia_portal') THEN CREATE ROLE gremia_portal NOLOGIN; END IF;
  EXECUTE format('GRANT gremia_app, gremia_portal TO %I', current_user);
  GRANT gremia_portal TO gremia_app;
  GRANT USAGE ON SCHEMA public, portal TO gremia_app;
  GRANT USAGE ON SCHEMA portal TO gremia_portal;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO gremia_app;
  REVOKE UPDATE, DELETE ON journal_entry, checkpoint, audit_entry FROM gremia_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO gremia_app;
  GRANT SELECT ON ALL TABLES IN SCHEMA portal TO gremia_app, gremia_portal;
  -- What later migrations add.
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO gremia_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO gremia_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA portal GRANT SELECT ON TABLES TO gremia_app, gremia_portal;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'roles gremia_app and gremia_portal were not made: not permitted';
END $$;
`;
