import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Devices of a hall. One that waits has a code and belongs to nobody; the office gives it a name and a committee, and
 * the code is gone. Of code and token only digests are kept.
 */
export class Devices1763700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('hall', 'camera', 'captions')),
        token_hash bytea NOT NULL UNIQUE,
        code_hash bytea UNIQUE,
        code_expires_at timestamptz,
        name text,
        committee_id uuid REFERENCES committee,
        meeting_id uuid REFERENCES meeting,
        created_at timestamptz NOT NULL,
        paired_at timestamptz,
        paired_by uuid REFERENCES person,
        last_seen_at timestamptz,
        revoked_at timestamptz,
        CHECK ((code_hash IS NULL) = (code_expires_at IS NULL)),
        CHECK ((code_hash IS NULL) = (paired_at IS NOT NULL)),
        CHECK (paired_at IS NULL OR (name IS NOT NULL AND committee_id IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX device_waiting ON device (code_expires_at) WHERE paired_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE device');
  }
}
