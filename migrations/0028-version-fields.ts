import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a version of a text had in the fields of its paper, kept once a newer version is brought in. */
export class VersionFields1763700000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE paper_version ADD COLUMN fields jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE paper_version DROP COLUMN fields');
  }
}
