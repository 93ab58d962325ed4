import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was recorded of the public part of a meeting, of whom, and where it lies. The row outlives the file: that there
 * was one, and why and when it was deleted, can be shown.
 */
export class Recordings1763700000119 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recording_file (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting,
        room uuid NOT NULL REFERENCES conference_room,
        identity text NOT NULL,
        name text NOT NULL,
        source text NOT NULL CHECK (source IN ('microphone', 'camera', 'screen')),
        track text NOT NULL,
        egress text,
        started_at timestamptz NOT NULL,
        stopped_at timestamptz,
        file_name text,
        bytes bigint,
        sha256 text,
        delete_on date NOT NULL,
        deleted_at timestamptz,
        deleted_why text CHECK (deleted_why IN ('day', 'early', 'objection', 'empty')),
        CHECK ((deleted_at IS NULL) = (deleted_why IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX recording_file_of_track ON recording_file (room, track) WHERE stopped_at IS NULL`,
    );
    await runner.query('CREATE INDEX recording_file_of_meeting ON recording_file (meeting_id, started_at)');
    await runner.query('CREATE INDEX recording_file_kept ON recording_file (delete_on) WHERE deleted_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recording_file');
  }
}
