import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which deputy of the chair steps in first; null where the body ranks none. */
export class RankedDeputies1763700000114 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership ADD COLUMN deputy_rank integer,
        ADD CONSTRAINT membership_rank CHECK (deputy_rank IS NULL
          OR (deputy_rank BETWEEN 1 AND 9 AND function = 'deputy-chair'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership DROP COLUMN deputy_rank');
  }
}
