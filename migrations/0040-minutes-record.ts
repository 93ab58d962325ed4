import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed the minutes and when, and by which vote the body approved them. */
export class MinutesRecord1763700000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE minutes ADD COLUMN record jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE minutes DROP COLUMN record');
  }
}
