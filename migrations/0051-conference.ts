import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls: a room for each part of a meeting, who stands at its door, and which hints of the video server were heard. Of
 * pictures and sound nothing is kept.
 */
export class Conference1763700000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conference_room (
        room uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting,
        part text NOT NULL CHECK (part IN ('public', 'non-public')),
        opened_at timestamptz NOT NULL,
        closed_at timestamptz
      )`);
    await runner.query(`CREATE UNIQUE INDEX conference_room_open ON conference_room (meeting_id)
      WHERE closed_at IS NULL`);
    await runner.query(`
      CREATE TABLE conference_entry (
        meeting_id uuid NOT NULL REFERENCES meeting,
        person_id uuid NOT NULL REFERENCES person,
        standing text NOT NULL CHECK (standing IN ('waiting', 'admitted', 'removed')),
        role text NOT NULL CHECK (role IN ('participant', 'interpreter')),
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid REFERENCES person,
        reason text NOT NULL,
        connected_at timestamptz,
        PRIMARY KEY (meeting_id, person_id),
        CHECK ((standing = 'waiting') = (decided_at IS NULL))
      )`);
    await runner.query(`CREATE TABLE conference_hint (event_id text PRIMARY KEY, heard_at timestamptz NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conference_hint, conference_entry, conference_room');
  }
}
