import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which key of the journals took the place of which, each signed by both; only ever added to. */
export class JournalKeyChanges1763700000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE journal_key_change (no int PRIMARY KEY CHECK (no > 0), note text NOT NULL, at timestamptz NOT NULL);
CREATE TRIGGER journal_key_change_is_append_only BEFORE UPDATE OR DELETE
  OR TRUNCATE ON journal_key_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_key_change');
  }
}
