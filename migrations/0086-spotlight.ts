import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom everybody in a call sees large, because whoever leads has said so; as LiveKit names them. */
export class Spotlight1763700000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_room ADD COLUMN spotlight text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_room DROP COLUMN spotlight');
  }
}
