import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As whom a person is known where they prove who they are: here, by login and password (issuer `local`), or at a
 * service that others run. A password is one way among others, and a person may have none.
 */
export class Identities1763700000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IDENTITIES);
    await runner.query(LOCAL_IDENTITIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION note_local_identity CASCADE;
      DROP TABLE identity;
      UPDATE account SET password_hash = '', disabled_at = coalesce(disabled_at, now()) WHERE password_hash IS NULL;
      ALTER TABLE account ALTER COLUMN password_hash SET NOT NULL;`);
  }
}

const IDENTITIES = `
CREATE TABLE identity (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), issuer text NOT NULL CHECK (issuer <> ''), subject text NOT NULL
    CHECK (subject <> ''), person_id uuid NOT NULL REFERENCES person, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issuer, subject));
CREATE INDEX identity_person ON identity (person_id);
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
INSERT INTO identity (issuer, subject, person_id) SELECT 'local', login, person_id FROM account;
`;

/**
 * Whoever has a password is known here under the login, whichever release wrote the account. At the end of the
 * transaction: a backup brings accounts and identities both.
 */
const LOCAL_IDENTITIES = `
CREATE FUNCTION note_local_identity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM identity WHERE issuer = 'local' AND person_id = NEW.person_id
    AND (subject <> NEW.login OR NEW.password_hash IS NULL);
  IF NEW.password_hash IS NOT NULL THEN
    INSERT INTO identity (issuer, subject, person_id) VALUES ('local', NEW.login, NEW.person_id)
      ON CONFLICT (issuer, subject) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER account_local_identity AFTER INSERT OR UPDATE OF login, password_hash ON account
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_local_identity();
`;
