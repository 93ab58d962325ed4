import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has happened and has still to be reacted to: one row for each event and reader, gone when the reader is done
 * with it, or kept with `failed_at` when it has given up. `no` is the order; `id` names the job that works on it.
 */
export class Outbox1763700000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY, no bigint NOT NULL GENERATED ALWAYS AS IDENTITY, reader text NOT NULL,
        aggregate text NOT NULL, event jsonb NOT NULL, at timestamptz NOT NULL, failed_at timestamptz, error text,
        CHECK ((failed_at IS NULL) = (error IS NULL)));
      CREATE UNIQUE INDEX outbox_order ON outbox (reader, aggregate, no);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
  }
}
