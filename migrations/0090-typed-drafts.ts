import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have typed and not saved, for each of them alone, and who is writing on the same thing. */
export class TypedDrafts1763700000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE typed_draft (
        person_id uuid NOT NULL REFERENCES person,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        base int NOT NULL,
        edition int NOT NULL,
        content text NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, kind, subject_id)
      )`);
    await runner.query('CREATE INDEX typed_draft_age ON typed_draft (saved_at)');
    await runner.query(`
      CREATE TABLE editing_mark (
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        part text,
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (subject_id, kind, person_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE editing_mark');
    await runner.query('DROP TABLE typed_draft');
  }
}
