import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editorial corrections of resolved texts. A version of a resolved text names the vote it comes from, so that a
 * correction made long afterwards belongs to its own
 * resolution and is public where that is, whatever was resolved on the paper meanwhile.
 */
export class TextCorrections1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(VIEWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const TABLES = `
ALTER TABLE paper_version ADD COLUMN meeting_id uuid, ADD COLUMN vote_id uuid,
  ADD CONSTRAINT paper_version_decision FOREIGN KEY (meeting_id, vote_id) REFERENCES decision (meeting_id, vote_id);
UPDATE paper_version v SET meeting_id = d.meeting_id, vote_id = d.vote_id FROM decision d
  WHERE v.kind = 'resolution' AND d.paper_id = v.paper_id AND d.announced_at = v.created_at AND d.final AND d.carried
    AND NOT d.superseded;
CREATE INDEX paper_version_vote ON paper_version (meeting_id, vote_id) WHERE vote_id IS NOT NULL;
CREATE TABLE text_correction (
  version_id uuid PRIMARY KEY REFERENCES paper_version ON DELETE CASCADE, marked jsonb NOT NULL, reason text NOT NULL,
    corrected_by text NOT NULL,
  role text NOT NULL CHECK (role IN ('chair', 'clerk')), corrected_at timestamptz NOT NULL);
`;

/** The newest version of the resolution that was announced last. */
const newestResolution = (paper: string): string =>
  `SELECT plain, search FROM portal.paper_version WHERE paper_id = ${paper} AND kind = 'resolution'
    ORDER BY announced_at DESC, no DESC LIMIT 1`;

const paperText = (resolution: string): string => `
CREATE OR REPLACE VIEW portal.paper_text AS
  SELECT p.id AS paper_id, p.search || coalesce(v.search, '') || coalesce(r.search, '') || coalesce(s.search, '') AS
    document,
    concat_ws(E'\\n', coalesce(r.plain, v.plain), s.body, p.reasons, (SELECT string_agg(reason.value, E'\\n')
      FROM jsonb_each_text(p.point_reasons) reason),
      s.lawful_text, s.resources_text, s.funds_text) AS content
  FROM portal.paper p
  LEFT JOIN LATERAL (SELECT plain, search FROM portal.paper_version WHERE paper_id = p.id AND kind <> 'resolution'
    AND p.kind <> 'amendment' ORDER BY no DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (${resolution}) r ON true
  LEFT JOIN portal.statement_checks s ON s.paper_id = p.id;`;

/** Who corrected is told the public by office, not by name. */
const VIEWS = `
CREATE OR REPLACE VIEW portal.paper_version AS
  SELECT v.id, v.paper_id, v.no, v.kind, v.points, v.plain, v.hash, v.search, d.meeting_id, d.vote_id, d.item_id,
    d.announced_at
  FROM paper_version v JOIN portal.public_paper p ON p.id = v.paper_id
    LEFT JOIN portal.decision d ON d.meeting_id = v.meeting_id AND d.vote_id = v.vote_id
  WHERE v.kind <> 'resolution' OR (d.final AND d.carried);
CREATE VIEW portal.text_correction AS
  SELECT c.version_id, v.paper_id, v.meeting_id, v.vote_id, v.item_id, v.no, c.marked, c.reason, c.role, c.corrected_at
  FROM text_correction c JOIN portal.paper_version v ON v.id = c.version_id;
${paperText(newestResolution('p.id'))}
`;

const BACK = `
DELETE FROM paper_version v USING text_correction c WHERE c.version_id = v.id;
DROP VIEW portal.text_correction;
DROP VIEW portal.paper_text;
DROP VIEW portal.paper_version CASCADE;
DROP TABLE text_correction;
ALTER TABLE paper_version DROP COLUMN meeting_id, DROP COLUMN vote_id;
CREATE VIEW portal.paper_version AS
  SELECT v.id, v.paper_id, v.no, v.kind, v.points, v.plain, v.hash, v.search FROM paper_version v
    JOIN portal.public_paper p ON p.id = v.paper_id
  WHERE v.kind <> 'resolution' OR (
    SELECT EXISTS (SELECT FROM portal.decision known WHERE known.meeting_id = d.meeting_id
      AND known.vote_id = d.vote_id) FROM decision d
    WHERE d.paper_id = v.paper_id AND d.final AND d.carried AND NOT d.superseded AND d.announced_at <= v.created_at
      ORDER BY d.announced_at DESC LIMIT 1);
${paperText(`SELECT plain, search FROM portal.paper_version WHERE paper_id = p.id AND kind = 'resolution'
  ORDER BY no DESC LIMIT 1`)}
`;
