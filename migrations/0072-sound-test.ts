import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When somebody in a call was first heard by others over the line they have now, and when somebody else listened last:
 * the release before reports no sounds, and nobody is missed by those who do not listen.
 */
export class SoundTest1763700000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_entry ADD COLUMN sound_at timestamptz');
    await runner.query('ALTER TABLE reach_sign ADD COLUMN listens_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reach_sign DROP COLUMN listens_at');
    await runner.query('ALTER TABLE conference_entry DROP COLUMN sound_at');
  }
}
