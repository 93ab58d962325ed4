import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings in which speech is turned into captions, as long as the row is there: in the public part until it is
 * switched off, behind closed doors for one room alone.
 */
export class AutomaticCaptions1763700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conference_captions (
        meeting_id uuid NOT NULL REFERENCES meeting,
        part text NOT NULL CHECK (part IN ('public', 'non-public')),
        room uuid NOT NULL REFERENCES conference_room,
        switched_on_at timestamptz NOT NULL,
        switched_on_by uuid NOT NULL REFERENCES person,
        trouble text CHECK (trouble IN ('unreachable', 'slow', 'garbled')),
        PRIMARY KEY (meeting_id, part)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conference_captions');
  }
}
