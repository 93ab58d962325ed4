import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the ballots and counts of an election name by an id; null of every other vote. */
export class VoteOptions1763700000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision ADD COLUMN options jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP COLUMN options');
  }
}
