import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signs of life of those who follow a meeting from elsewhere, as any instance heard them: when they were heard last,
 * and when somebody else saw their picture last. It is measured anew within seconds, so nothing of it outlives a crash.
 * calls that somebody holds with themselves, kept as evidence that picture and sound arrived.
 */
export class Reach1763700000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE reach_sign (
        meeting_id uuid NOT NULL REFERENCES meeting,
        person_id uuid NOT NULL REFERENCES person,
        heard_at timestamptz,
        watches_at timestamptz,
        seen_at timestamptz,
        PRIMARY KEY (meeting_id, person_id)
      )`);
    await runner.query(`
      CREATE TABLE conference_test (
        room uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting,
        person_id uuid NOT NULL REFERENCES person,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        frames integer,
        packets integer,
        audible boolean
      )`);
    await runner.query(`CREATE INDEX conference_test_meeting ON conference_test (meeting_id, person_id, started_at)`);
    await runner.query(`ALTER TABLE conference_entry ADD COLUMN line_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_entry DROP COLUMN line_at');
    await runner.query('DROP TABLE conference_test, reach_sign');
  }
}
