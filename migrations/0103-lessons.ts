import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rehearsals that one person practises in: whose it is, which lesson, and who is played as leading it. Whoever does not
 * want to be offered lessons any more has said so once.
 */
export class Lessons1763700000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting ADD COLUMN lesson text CHECK (lesson IN ('chair', 'clerk', 'member')),
        ADD COLUMN learner_id uuid REFERENCES person, ADD COLUMN lesson_lead_id uuid REFERENCES person,
        ADD CONSTRAINT lesson_has_learner
          CHECK ((lesson IS NULL) = (learner_id IS NULL) AND (lesson IS NULL OR rehearsal));
      CREATE INDEX meeting_learner ON meeting (learner_id, lesson, created_at) WHERE learner_id IS NOT NULL;
      CREATE TABLE lessons_declined (
        person_id uuid PRIMARY KEY REFERENCES account (person_id) ON DELETE CASCADE, at timestamptz NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE lessons_declined;
      ALTER TABLE meeting DROP COLUMN lesson_lead_id, DROP COLUMN learner_id, DROP COLUMN lesson`);
  }
}
