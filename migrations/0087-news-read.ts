import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far each person has read what is new: everything up to a time, and single papers and meetings further. It goes
 * with the account. The indexes find what happened since.
 */
export class NewsRead1763700000087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE news_read (
        person_id uuid PRIMARY KEY REFERENCES account (person_id) ON DELETE CASCADE, until timestamptz NOT NULL);
      CREATE TABLE news_mark (
        person_id uuid NOT NULL REFERENCES account (person_id) ON DELETE CASCADE, subject_id uuid NOT NULL,
        until timestamptz NOT NULL, PRIMARY KEY (person_id, subject_id));
      CREATE INDEX paper_version_revised ON paper_version (created_at) WHERE kind = 'revised';
      CREATE INDEX paper_amendment_submitted ON paper (submitted_at) WHERE kind = 'amendment';
      CREATE INDEX agenda_supplement_at ON agenda_supplement (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE news_read, news_mark;
      DROP INDEX paper_version_revised, paper_amendment_submitted, agenda_supplement_at`);
  }
}
