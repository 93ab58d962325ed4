import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a decision was entered that was made without Gremia; null where both were the same moment. */
export class ToldDecisions1763700000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision ADD COLUMN entered_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP COLUMN entered_at');
  }
}
