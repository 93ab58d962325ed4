import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for what is read most when fifteen years have come together. */
export class ArchiveIndexes1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX decision_announced ON decision (announced_at DESC) WHERE public AND final AND NOT superseded;
      CREATE INDEX person_name ON person (family_name, given_name, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX decision_announced, person_name');
  }
}
