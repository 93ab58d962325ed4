import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an item is expected to take, and what stands on every agenda of a body. */
export class PlannedMinutes1763700000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agenda_item ADD COLUMN planned_minutes int
      CHECK (planned_minutes BETWEEN 1 AND 999)`);
    await runner.query(`
      CREATE TABLE standard_item (
        committee_id uuid NOT NULL REFERENCES committee,
        position int NOT NULL,
        title text NOT NULL,
        neutral_title text NOT NULL,
        public boolean NOT NULL,
        planned_minutes int CHECK (planned_minutes BETWEEN 1 AND 999),
        PRIMARY KEY (committee_id, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE standard_item');
    await runner.query('ALTER TABLE agenda_item DROP COLUMN planned_minutes');
  }
}
