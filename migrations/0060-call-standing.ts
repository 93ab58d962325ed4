import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was sent out of a call is said by the journal from now on. Whoever was before waits to be let in; the column
 * stays for the release before, which writes it.
 */
export class CallStanding1763700000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE conference_entry SET standing = 'waiting', decided_at = NULL, decided_by = NULL
      WHERE standing = 'removed'`);
    await runner.query(`ALTER TABLE conference_entry ALTER COLUMN reason SET DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_entry ALTER COLUMN reason DROP DEFAULT');
  }
}
