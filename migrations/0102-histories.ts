import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of a meeting reads its journal past the ballots, which are most of it. */
export class Histories1763700000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX journal_entry_course ON journal_entry (meeting_id, seq) WHERE kind <> 'ballot-cast'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX journal_entry_course');
  }
}
