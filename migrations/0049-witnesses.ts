import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may witness the journals of this municipality, and what they have signed. */
export class Witnesses1763700000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE witness (
  name text PRIMARY KEY, key text NOT NULL UNIQUE, entered_at timestamptz NOT NULL, ended_at timestamptz);
CREATE TABLE cosignature (
  meeting_id uuid NOT NULL REFERENCES meeting, size int NOT NULL CHECK (size > 0), witness text NOT NULL,
  key text NOT NULL, line text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (meeting_id, size, key));
CREATE TRIGGER cosignature_is_append_only BEFORE UPDATE OR DELETE
  OR TRUNCATE ON cosignature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cosignature; DROP TABLE witness');
  }
}
