import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office's own sentences for minutes. */
export class TextBlocks1763700000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE text_block (
        place text NOT NULL CHECK (place IN ('opening', 'item', 'closing')),
        position int NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (place, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE text_block');
  }
}
