import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sit for members of a body who are not there: for one of them, or for all of a Fraktion, or of the body. */
export class Substitutes1763700000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE substitute (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL REFERENCES committee,
        person_id uuid NOT NULL REFERENCES person,
        for_person_id uuid REFERENCES person,
        faction_id uuid REFERENCES faction,
        place int NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        CHECK (for_person_id IS NULL OR faction_id IS NULL),
        CHECK (for_person_id <> person_id),
        CHECK (ends_on >= starts_on - 1)
      )`);
    await runner.query('CREATE INDEX substitute_committee ON substitute (committee_id)');
    await runner.query('CREATE INDEX substitute_person ON substitute (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE substitute');
  }
}
