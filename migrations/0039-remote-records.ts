import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is on record of a meeting for members who are connected from elsewhere, and what the next meeting has resolved
 * about a declared emergency. The release before knows neither and goes on without.
 */
export class RemoteRecords1763700000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting
        ADD COLUMN remote_record jsonb,
        ADD COLUMN remote_revision integer NOT NULL DEFAULT 0,
        ADD COLUMN remote_confirmation jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting
        DROP COLUMN remote_record,
        DROP COLUMN remote_revision,
        DROP COLUMN remote_confirmation`);
  }
}
