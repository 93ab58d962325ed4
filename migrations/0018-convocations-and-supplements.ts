import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Receipt of a convocation is open until there is evidence; a meeting that was moved is convened anew; an agenda that
 * people know changes by numbered supplements only.
 */
export class ConvocationsAndSupplements1763700000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [EVIDENCE, CONVOCATIONS, SUPPLEMENTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agenda_item DROP COLUMN supplement_no;
      DROP TABLE agenda_supplement, convocation;
      ALTER TABLE receipt_of_convocation DROP COLUMN evidence;`);
  }
}

/** Days of receipt that are on record were noted by the office, as far as anybody can tell. */
const EVIDENCE = `
ALTER TABLE receipt_of_convocation ADD COLUMN evidence text CHECK (evidence IN ('noted', 'opened', 'replied'));
UPDATE receipt_of_convocation SET evidence = 'noted' WHERE received_on IS NOT NULL;
`;

/** Each convocation with the date and place it named. The receipts of those before the newest are kept with them. */
const CONVOCATIONS = `
CREATE TABLE convocation (
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE, no int NOT NULL CHECK (no > 0),
  sent_at timestamptz NOT NULL, urgent boolean NOT NULL, starts_at timestamptz NOT NULL, place text NOT NULL,
  receipts jsonb NOT NULL DEFAULT '[]', PRIMARY KEY (meeting_id, no));
INSERT INTO convocation (meeting_id, no, sent_at, urgent, starts_at, place)
  SELECT id, 1, convened_at, urgent, starts_at, place FROM meeting WHERE convened_at IS NOT NULL;
`;

const SUPPLEMENTS = `
CREATE TABLE agenda_supplement (
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE, no int NOT NULL CHECK (no > 0),
  at timestamptz NOT NULL, reason text NOT NULL, changes jsonb NOT NULL, PRIMARY KEY (meeting_id, no));
ALTER TABLE agenda_item ADD COLUMN supplement_no int;
`;
