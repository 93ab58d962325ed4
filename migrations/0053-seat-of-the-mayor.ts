import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which seat is the mayor's: what it counts for, and on which questions it has no vote, the rules of the body say. */
export class SeatOfTheMayor1763700000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership ADD COLUMN mayor boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership DROP COLUMN mayor');
  }
}
