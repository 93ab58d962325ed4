import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public may see, as views: the portal reads nothing else, under a role that may read nothing else. A column or row that is not public is
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

const VIEWS = `
CREATE SCHEMA portal;
CREATE VIEW portal.municipality AS SELECT id, name, slug, land, time_zone, demonstration FROM municipality;
CREATE VIEW portal.committee AS SELECT id, municipality_id, name, short_name, slug, kind, seats, position FROM committee;
CREATE VIEW portal.faction AS SELECT id, name, short_name, position FROM faction;
CREATE VIEW portal.member AS
  SELECT m.id, m.committee_id, m.person_id, p.given_name, p.family_name, p.title, m.faction_id, m.function, m.voting, m.starts_on, m.ends_on
  FROM membership m JOIN person p ON p.id = m.person_id;
CREATE VIEW portal.meeting AS
  SELECT id, committee_id, title, starts_at, ends_at, place, public_room, state, changed_at FROM meeting WHERE NOT rehearsal AND agenda_published_at IS NOT NULL;
CREATE VIEW portal.agenda_item AS
  SELECT i.id, i.meeting_id, i.position, i.number, i.public,
    CASE WHEN i.public THEN i.title ELSE i.neutral_title END AS title,
    CASE WHEN i.public THEN (SELECT p.id FROM paper p WHERE p.id = i.paper_id AND p.public AND p.number IS NOT NULL) END AS paper_id,
    CASE WHEN i.public THEN i.responsibility END AS responsibility
  FROM agenda_item i JOIN portal.meeting m ON m.id = i.meeting_id;
CREATE VIEW portal.paper AS
  SELECT p.id, p.municipality_id, p.number, p.year, p.no, p.kind, p.title, p.state, p.originators, p.reasons, p.point_reasons, p.submitted_on, p.changed_at, p.search,
    (SELECT parent.id FROM paper parent WHERE parent.id = p.parent_id AND parent.public AND parent.number IS NOT NULL) AS parent_id
  FROM paper p WHERE p.public AND p.number IS NOT NULL
    AND (p.parent_id IS NULL OR EXISTS (SELECT 1 FROM paper parent WHERE parent.id = p.parent_id AND parent.public AND parent.number IS NOT NULL));
CREATE VIEW portal.paper_version AS
  SELECT v.id, v.paper_id, v.no, v.kind, v.points, v.plain, v.hash, v.created_at FROM paper_version v JOIN portal.paper p ON p.id = v.paper_id
  WHERE v.kind <> 'resolution' OR EXISTS (SELECT 1 FROM decision d WHERE d.paper_id = v.paper_id AND d.final AND d.carried AND d.public AND NOT d.superseded);
CREATE VIEW portal.amendment AS
  SELECT a.paper_id, a.base_version_id, a.ops, a.units FROM amendment a JOIN portal.paper p ON p.id = a.paper_id;
CREATE VIEW portal.statement_checks AS
  SELECT s.* FROM statement_checks s JOIN portal.paper p ON p.id = s.paper_id;
CREATE VIEW portal.consultation AS
  SELECT c.id, c.paper_id, c.committee_id, c.meets_on, c.public, c.responsibility, c.position FROM consultation c JOIN portal.paper p ON p.id = c.paper_id WHERE c.public;
CREATE VIEW portal.attachment AS
  SELECT a.id, a.paper_id, a.sha256, a.file_name, a.media_type, a.size, b.bytes
  FROM attachment a JOIN portal.paper p ON p.id = a.paper_id JOIN blob b ON b.sha256 = a.sha256 WHERE a.public AND a.removed_at IS NULL;
CREATE VIEW portal.decision AS
  SELECT d.meeting_id, d.vote_id, d.item_id, d.paper_id, d.seq, d.subject, d.question, d.carried, d.label, d.sentence, d.tally, d.ballots, d.final, d.announced_at
  FROM decision d JOIN portal.agenda_item i ON i.id = d.item_id AND i.public WHERE d.public AND NOT d.superseded;
CREATE VIEW portal.minutes AS
  SELECT DISTINCT ON (n.meeting_id) n.id, n.meeting_id, n.no, n.document -> 'public' AS document, n.document -> 'publicRemarks' AS remarks, n.released_at
  FROM minutes n JOIN portal.meeting m ON m.id = n.meeting_id WHERE n.state = 'released' ORDER BY n.meeting_id, n.no DESC;
`;

/** Roles are made where the migrating user may; elsewhere the views and the triggers stay the only lines of defence, and the application says so at start. */
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
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'roles gremia_app and gremia_portal were not made: not permitted';
END $$;
`;
