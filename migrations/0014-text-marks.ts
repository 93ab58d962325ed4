import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a text says is compared once. Versions and amendments name their content; the marks of a pair are stored under
 * both names, and go when one of them is gone.
 */
export class TextMarks1763700000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION content_digest(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex') $$`);
    await runner.query(`
      ALTER TABLE paper_version ADD COLUMN digest text NOT NULL GENERATED ALWAYS AS (content_digest(points)) STORED`);
    await runner.query(`
      ALTER TABLE amendment ADD COLUMN digest text NOT NULL GENERATED ALWAYS AS (content_digest(ops)) STORED`);
    await runner.query('CREATE INDEX paper_version_digest ON paper_version (digest)');
    await runner.query('CREATE INDEX amendment_digest ON amendment (digest)');
    await runner.query(`
      CREATE TABLE text_mark (
        before text NOT NULL,
        after text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('versions', 'amendment')),
        engine int NOT NULL,
        marked jsonb NOT NULL,
        PRIMARY KEY (before, after, kind)
      )`);
    await runner.query('CREATE INDEX text_mark_after ON text_mark (after)');
    // As the owner: the application itself forgets no marks.
    await runner.query(`
      CREATE FUNCTION forget_marks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM paper_version WHERE digest = OLD.digest)
          AND NOT EXISTS (SELECT FROM amendment WHERE digest = OLD.digest) THEN
          DELETE FROM text_mark WHERE before = OLD.digest OR after = OLD.digest;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER version_forgets_marks AFTER DELETE OR UPDATE OF points ON paper_version
        FOR EACH ROW EXECUTE FUNCTION forget_marks()`);
    await runner.query(`
      CREATE TRIGGER amendment_forgets_marks AFTER DELETE OR UPDATE OF ops ON amendment
        FOR EACH ROW EXECUTE FUNCTION forget_marks()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER version_forgets_marks ON paper_version');
    await runner.query('DROP TRIGGER amendment_forgets_marks ON amendment');
    await runner.query('DROP FUNCTION forget_marks()');
    await runner.query('DROP TABLE text_mark');
    await runner.query('ALTER TABLE paper_version DROP COLUMN digest');
    await runner.query('ALTER TABLE amendment DROP COLUMN digest');
    await runner.query('DROP FUNCTION content_digest(jsonb)');
  }
}
