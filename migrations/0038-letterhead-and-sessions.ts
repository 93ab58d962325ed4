import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands at the head of what the municipality prints, version by version; the number of a meeting in its term; and
 * who besides the members is expected to take part.
 */
export class LetterheadAndSessions1763700000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letterhead (
        id uuid PRIMARY KEY, municipality_id uuid NOT NULL REFERENCES municipality, no int NOT NULL,
        address text NOT NULL DEFAULT '', arms bytea,
        arms_type text CHECK (arms_type IN ('image/svg+xml', 'image/png')),
        arms_text text NOT NULL DEFAULT '', author_id uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (municipality_id, no), CHECK ((arms IS NULL) = (arms_type IS NULL)));
      CREATE TRIGGER letterhead_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON letterhead
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE minutes ADD COLUMN letterhead_id uuid REFERENCES letterhead;
      ALTER TABLE meeting ADD COLUMN session_no int CHECK (session_no > 0),
        ADD COLUMN session_term text NOT NULL DEFAULT '', ADD COLUMN participants jsonb NOT NULL DEFAULT '[]';
      CREATE UNIQUE INDEX meeting_session ON meeting (committee_id, session_term, session_no)
        WHERE session_no IS NOT NULL AND NOT rehearsal AND state <> 'cancelled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting DROP COLUMN session_no, DROP COLUMN session_term, DROP COLUMN participants;
      ALTER TABLE minutes DROP COLUMN letterhead_id;
      DROP TABLE letterhead;
    `);
  }
}
