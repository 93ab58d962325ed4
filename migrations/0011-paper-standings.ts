import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists and doors ask of a paper, stored: one narrow row for each, written by the triggers of the schema
 * `derived` alone. The order of lists is that of `sort_year`, `sort_no` and `paper_id`, all descending: drafts first,
 * then the newest number.
 */
export class PaperStandings1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(INDEXES);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA IF EXISTS derived CASCADE');
    await runner.query('DROP TABLE paper_standing CASCADE');
    await runner.query('DROP INDEX paper_author, paper_originators, consultation_committee, meeting_starts_at');
  }
}

const TABLE = `
CREATE TABLE paper_standing (
  paper_id uuid PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
  sort_year int NOT NULL, sort_no bigint NOT NULL,
  kind text NOT NULL, state text NOT NULL, author_id uuid NOT NULL, numbered boolean NOT NULL,
  public boolean NOT NULL, public_state text, result text,
  committees uuid[] NOT NULL, public_committees uuid[] NOT NULL, concerned uuid[] NOT NULL, way uuid[] NOT NULL,
  CHECK (public = (public_state IS NOT NULL)), CHECK (public OR result IS NULL));
`;

const INDEXES = `
CREATE INDEX paper_standing_order ON paper_standing (sort_year DESC, sort_no DESC, paper_id DESC);
CREATE INDEX paper_standing_public ON paper_standing (sort_year DESC, sort_no DESC, paper_id DESC)
  INCLUDE (kind, public_state) WHERE public;
CREATE INDEX paper_standing_closed ON paper_standing (author_id) WHERE NOT public;
CREATE INDEX paper_author ON paper (author_id);
CREATE INDEX paper_originators ON paper USING gin (originators jsonb_path_ops);
CREATE INDEX consultation_committee ON consultation (committee_id);
CREATE INDEX meeting_starts_at ON meeting (starts_at DESC, id DESC);
`;

/** The application reads the rows; only the triggers, which run as the owner, write them. */
const GRANTS = `
DO $$
BEGIN
  REVOKE ALL ON paper_standing FROM gremia_app;
  GRANT SELECT ON paper_standing TO gremia_app;
EXCEPTION WHEN undefined_object THEN
  RAISE NOTICE 'the roles of the application are missing';
END $$;
`;
