import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key under which the statistical offices know a municipality (AGS, eight digits). */
export class OfficialKeys1763700000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE municipality ADD COLUMN official_key text
        CONSTRAINT municipality_official_key CHECK (official_key ~ '^[0-9]{8}$')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE municipality DROP COLUMN official_key');
  }
}
