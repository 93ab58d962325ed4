import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever interprets may speak in a channel of sound of its own, and a screen of the hall may play one. */
export class SoundChannels1763700000099 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_entry ADD COLUMN channel text');
    await runner.query('ALTER TABLE conference_device ADD COLUMN channel text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_device DROP COLUMN channel');
    await runner.query('ALTER TABLE conference_entry DROP COLUMN channel');
  }
}
