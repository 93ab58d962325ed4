import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a paper costs: null where nothing is said about it. */
export class FinancialImpact1763700000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE paper ADD COLUMN financial_impact jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE paper DROP COLUMN financial_impact');
  }
}
