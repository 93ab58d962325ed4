import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the files of submitted papers, and by whom: what was public once is not forgotten. */
export class AttachmentSteps1763700000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment_step (
        id uuid PRIMARY KEY, attachment_id uuid NOT NULL REFERENCES attachment ON DELETE CASCADE,
        at timestamptz NOT NULL, person_id uuid NOT NULL REFERENCES person,
        what text NOT NULL CHECK (what IN ('added', 'removed', 'published', 'withheld')));
      CREATE INDEX attachment_step_attachment ON attachment_step (attachment_id, at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment_step');
  }
}
