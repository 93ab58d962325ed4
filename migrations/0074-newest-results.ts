import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The newest results are found by an index again: since resolutions made without the public can be released, what is
 * public is more than the index knew.
 */
export class NewestResults1763700000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await indexWhere(runner, 'final AND NOT superseded');
  }

  async down(runner: QueryRunner): Promise<void> {
    await indexWhere(runner, 'public AND final AND NOT superseded');
  }
}

async function indexWhere(runner: QueryRunner, predicate: string): Promise<void> {
  await runner.query(`DROP INDEX decision_announced;
    CREATE INDEX decision_announced ON decision (announced_at DESC) WHERE ${predicate}`);
}
