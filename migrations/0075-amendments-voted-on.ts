import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision on vote units names the amendments that they belong to; filled from the journals by a projection. */
export class AmendmentsVotedOn1763700000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE decision ADD COLUMN amendment_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP COLUMN amendment_ids');
  }
}
