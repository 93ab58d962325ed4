import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed states of the public part of a journal, which is a tree of its own. */
export class PublicCheckpoints1763700000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE public_checkpoint (
  meeting_id uuid NOT NULL, size int NOT NULL, root text NOT NULL, note text NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, size));
CREATE TRIGGER public_checkpoint_is_append_only BEFORE UPDATE OR DELETE
  OR TRUNCATE ON public_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE public_checkpoint');
  }
}
