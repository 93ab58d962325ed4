import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signs of life of those who follow a meeting from elsewhere, as any instance heard them: when they were heard last,
 * and when somebody else saw their picture last. It is measured anew within seconds, so nothing of it outlives a crash.
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
    await runner.query(`ALTER TABLE conference_entry ADD COLUMN line_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_entry DROP COLUMN line_at');
    await runner.query('DROP TABLE reach_sign');
  }
}
