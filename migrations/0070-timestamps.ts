import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a timestamp service has stamped of the journals and their public parts; only ever added to. */
export class Timestamps1763700000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE journal_timestamp (
  meeting_id uuid NOT NULL REFERENCES meeting, part text NOT NULL CHECK (part IN ('whole', 'public')),
  size int NOT NULL CHECK (size > 0), token text NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, part, size));
CREATE TRIGGER journal_timestamp_is_append_only BEFORE UPDATE OR DELETE
  OR TRUNCATE ON journal_timestamp FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_timestamp');
  }
}
