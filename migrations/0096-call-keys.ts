import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys for picture and sound behind closed doors, each encrypted, and who has been given the one that holds. */
export class CallKeys1763700000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conference_room
        ADD COLUMN encrypted boolean NOT NULL DEFAULT false CHECK (NOT encrypted OR part = 'non-public'),
        ADD COLUMN key_number int NOT NULL DEFAULT 0,
        ADD COLUMN key_item uuid,
        ADD COLUMN key_sealed text,
        ADD CHECK ((key_sealed IS NOT NULL) = (encrypted AND closed_at IS NULL))`);
    await runner.query(`
      CREATE TABLE conference_key_holder (
        room uuid NOT NULL REFERENCES conference_room,
        identity text NOT NULL,
        PRIMARY KEY (room, identity)
      )`);
    await runner.query(`ALTER TABLE conference_entry ADD COLUMN cannot_encrypt boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conference_entry DROP COLUMN cannot_encrypt');
    await runner.query('DROP TABLE conference_key_holder');
    await runner.query(`ALTER TABLE conference_room
      DROP COLUMN encrypted, DROP COLUMN key_number, DROP COLUMN key_item, DROP COLUMN key_sealed`);
  }
}
