import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings whose public part the office has opened to watch by anybody, as long as the row is there. */
export class PublicViewing1763700000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conference_viewing (
        meeting_id uuid PRIMARY KEY REFERENCES meeting,
        switched_on_at timestamptz NOT NULL,
        switched_on_by uuid NOT NULL REFERENCES person
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conference_viewing');
  }
}
