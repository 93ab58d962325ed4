import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a seat ended, which one it goes on from, and how a person was called before a correction. A seat that was
 * entered by mistake is taken back by ending it on the day before it begins, as with substitutes.
 */
export class LivesOfSeats1763700000128 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership
        ADD COLUMN end_reason text CHECK (end_reason IN ('resigned', 'mandate-lost', 'death', 'recalled', 'term-ended',
          'other', 'changed')),
        ADD COLUMN end_note text NOT NULL DEFAULT '',
        ADD COLUMN follows uuid REFERENCES membership,
        DROP CONSTRAINT membership_check,
        ADD CONSTRAINT membership_check CHECK (ends_on >= starts_on - 1)`);
    await runner.query('CREATE INDEX membership_follows ON membership (follows) WHERE follows IS NOT NULL');
    await runner.query(`
      CREATE TABLE person_correction (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        title text,
        given_name text NOT NULL,
        family_name text NOT NULL,
        reason text NOT NULL,
        corrected_at timestamptz NOT NULL,
        corrected_by uuid NOT NULL REFERENCES person
      )`);
    await runner.query('CREATE INDEX person_correction_person ON person_correction (person_id, corrected_at)');
    await runner.query(
      `CREATE INDEX audit_entry_person ON audit_entry ((detail ->> 'personId'), id) WHERE detail ? 'personId'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit_entry_person;
      DROP TABLE person_correction;
      DELETE FROM membership WHERE ends_on < starts_on;
      ALTER TABLE membership DROP COLUMN follows, DROP COLUMN end_note, DROP COLUMN end_reason,
        DROP CONSTRAINT membership_check,
        ADD CONSTRAINT membership_check CHECK (ends_on IS NULL OR ends_on >= starts_on);`);
  }
}
