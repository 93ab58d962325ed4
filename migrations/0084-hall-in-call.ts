import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices of the hall in calls: which may stay when the public is excluded, and which have been in which call. */
export class HallInCall1763700000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE device ADD COLUMN behind_doors boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE TABLE conference_device (
        meeting_id uuid NOT NULL REFERENCES meeting,
        device_id uuid NOT NULL REFERENCES device ON DELETE CASCADE,
        muted boolean NOT NULL DEFAULT false,
        connected_at timestamptz,
        PRIMARY KEY (meeting_id, device_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conference_device');
    await runner.query('ALTER TABLE device DROP COLUMN behind_doors');
  }
}
