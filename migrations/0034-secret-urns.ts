import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots of secret votes that are open, one row for each vote. The row is written anew with every ballot and is gone
 * when the vote is counted or broken off; what it leaves behind is cleared away at once and not when a fifth of the
 * table is dead.
 */
export class SecretUrns1763700000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE secret_urn (
        vote_id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting,
        ballots jsonb NOT NULL,
        codes jsonb NOT NULL
      ) WITH (
        autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
        toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE secret_urn');
  }
}
