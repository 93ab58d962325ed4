import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The administration's own wording is part of its statement, and public where the statement is. */
export class PublicCounterWording1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW portal.statement_checks AS
        SELECT s.paper_id, s.office, s.lawful, s.lawful_text, s.resources, s.resources_text, s.funds, s.funds_text,
          s.body, s.search, s.counter_wording
        FROM statement_checks s JOIN portal.public_paper p ON p.id = s.paper_id`);
  }

  /** A view loses no column by itself; without the column it says what it said before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW portal.statement_checks AS
        SELECT s.paper_id, s.office, s.lawful, s.lawful_text, s.resources, s.resources_text, s.funds, s.funds_text,
          s.body, s.search, NULL::jsonb AS counter_wording
        FROM statement_checks s JOIN portal.public_paper p ON p.id = s.paper_id`);
  }
}
