import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How, when and through whom a reply to a convocation came that was not given here; null where it was. */
export class NotedReplies1763700000129 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE receipt_of_convocation
        ADD COLUMN reply_way text CHECK (reply_way IN ('telephone', 'letter', 'mail', 'in-person')),
        ADD COLUMN reply_on date,
        ADD COLUMN reply_noted_by uuid REFERENCES person,
        ADD CHECK ((reply_way IS NULL) = (reply_on IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE receipt_of_convocation DROP COLUMN reply_noted_by, DROP COLUMN reply_on, DROP COLUMN reply_way`);
  }
}
