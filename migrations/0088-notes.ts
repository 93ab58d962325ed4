import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Private notes on papers and on items of agendas, of one person each. They go with the account. An item may be dropped
 * from its agenda and come back: the note waits for it.
 */
export class Notes1763700000088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES account (person_id) ON DELETE CASCADE,
        paper_id uuid REFERENCES paper ON DELETE CASCADE, meeting_id uuid REFERENCES meeting ON DELETE CASCADE,
        item_id uuid, passage jsonb, body text NOT NULL, revision int NOT NULL, created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CHECK ((paper_id IS NULL) = (item_id IS NOT NULL)), CHECK ((item_id IS NULL) = (meeting_id IS NULL)),
        CHECK (passage IS NULL OR paper_id IS NOT NULL), CHECK (body <> '' OR passage IS NOT NULL));
      CREATE INDEX note_of_person ON note (person_id, created_at, id);
      CREATE INDEX note_paper ON note (paper_id) WHERE paper_id IS NOT NULL;
      CREATE INDEX note_meeting ON note (meeting_id) WHERE meeting_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}
