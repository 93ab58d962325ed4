import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How picture and sound came through when somebody tried them before a meeting: evidence, so nothing is replaced. */
export class CallTrials1763700000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conference_trial (
        meeting_id uuid NOT NULL REFERENCES meeting,
        person_id uuid NOT NULL REFERENCES person,
        tried_at timestamptz NOT NULL,
        picture boolean NOT NULL,
        sound boolean NOT NULL,
        PRIMARY KEY (meeting_id, person_id, tried_at)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conference_trial');
  }
}
