import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a municipality rules itself, each from a day on, and what its office has looked up of the rules that nobody had
 * compared with their source. Nothing of it is changed later but the day on which a rule ends.
 */
export class RuleLayers1763700000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_layer (
        id uuid PRIMARY KEY,
        municipality_id uuid NOT NULL REFERENCES municipality,
        committee_id uuid REFERENCES committee,
        body_types jsonb NOT NULL,
        level text NOT NULL
          CHECK (level IN ('main-statute', 'rules-of-procedure', 'body-statute', 'meeting-decision')),
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from - 1),
        rules jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid REFERENCES person
      )`);
    await runner.query('CREATE INDEX rule_layer_committee ON rule_layer (municipality_id, committee_id)');
    await runner.query(`
      CREATE TABLE rule_answer (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL REFERENCES committee,
        rule text NOT NULL,
        value jsonb NOT NULL,
        note text NOT NULL,
        answered_on date NOT NULL,
        answered_at timestamptz NOT NULL,
        answered_by uuid REFERENCES person
      )`);
    await runner.query('CREATE INDEX rule_answer_committee ON rule_answer (committee_id, rule, answered_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_answer');
    await runner.query('DROP TABLE rule_layer');
  }
}
