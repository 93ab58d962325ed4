import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people are sorted as German dictionaries sort, so their index is. */
export class GermanNames1763700000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX person_name');
    await runner.query(
      'CREATE INDEX person_name ON person (family_name COLLATE "de-x-icu", given_name COLLATE "de-x-icu", id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX person_name');
    await runner.query('CREATE INDEX person_name ON person (family_name, given_name, id)');
  }
}
