import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed parts of the journal are a record like the journal itself: nobody changes them. Deleting one stays possible to
 * the owner of the database, for a person may have a right to it; the commitment in the entry remains.
 */
export class RecordsAndSessions1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER journal_secret_is_never_changed BEFORE UPDATE OR TRUNCATE ON journal_secret
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE INDEX session_expiry ON session (expires_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER journal_secret_is_never_changed ON journal_secret;
      DROP INDEX session_expiry;`);
  }
}
