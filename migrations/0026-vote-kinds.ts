import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which kind a vote was: only the kind knows what the names in the count stand for. */
export class VoteKinds1763700000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The default is what every vote was so far; a release that knows no kinds writes it too.
    await runner.query(`ALTER TABLE decision ADD COLUMN procedure text NOT NULL DEFAULT 'open-ballot'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decision DROP COLUMN procedure');
  }
}
