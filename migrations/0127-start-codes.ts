import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code with which the holder of an account gives themselves a password: one for an account, kept as a digest. */
export class StartCodes1763700000127 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE start_code (
        account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE start_code');
  }
}
