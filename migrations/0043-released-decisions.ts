import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided without the public and told to everybody later: since when, and whether in its whole wording. */
export class ReleasedDecisions1763700000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE decision ADD COLUMN released_at timestamptz, ADD COLUMN released_whole boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT whole_only_when_released CHECK (released_at IS NOT NULL OR NOT released_whole)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP COLUMN released_whole, DROP COLUMN released_at');
  }
}
