import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As what somebody asks to come into a call and what for, and that they were turned away. Whoever was turned away still
 * waits to the release before, which knows nothing of it.
 */
export class AskedAtTheDoor1763700000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conference_entry
        ADD COLUMN asks_as text NOT NULL DEFAULT 'participant'
          CHECK (asks_as IN ('participant', 'interpreter', 'captioner')),
        ADD COLUMN purpose text NOT NULL DEFAULT '',
        ADD COLUMN turned_away_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE conference_entry
      DROP COLUMN asks_as, DROP COLUMN purpose, DROP COLUMN turned_away_at`);
  }
}
