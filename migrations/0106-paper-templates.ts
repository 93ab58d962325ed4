import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What papers can begin with, as the office keeps it. */
export class PaperTemplates1763700000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_template (
        id uuid PRIMARY KEY,
        position int NOT NULL,
        revision int NOT NULL,
        content jsonb NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_template');
  }
}
