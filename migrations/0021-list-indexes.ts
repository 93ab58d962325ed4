import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For lists that are narrowed to a committee or a state: their totals are counted in these indexes alone. */
export class ListIndexes1763700000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX paper_standing_committees ON paper_standing USING gin (committees);
      CREATE INDEX paper_standing_public_committees ON paper_standing USING gin (public_committees) WHERE public;
      CREATE INDEX paper_standing_state ON paper_standing (state, sort_year DESC, sort_no DESC, paper_id DESC);
      CREATE INDEX paper_standing_public_state
        ON paper_standing (public_state, sort_year DESC, sort_no DESC, paper_id DESC) WHERE public;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX paper_standing_committees, paper_standing_public_committees, paper_standing_state,
        paper_standing_public_state`);
  }
}
