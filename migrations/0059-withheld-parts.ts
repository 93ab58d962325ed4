import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is connected to a part without the public and has not confirmed that nobody else hears it: nothing of it reaches
 * them by any read, until they confirm or it is over. Written with the entries of the journal that say so.
 */
export class WithheldParts1763700000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`CREATE OR REPLACE VIEW exclusion AS ${CONFLICTS} UNION ALL ${WITHHELD}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW exclusion AS ${CONFLICTS}`);
    await runner.query('DROP TABLE withheld_part');
  }
}

const TABLE = `
CREATE TABLE withheld_part (
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE, item_id uuid NOT NULL, person_id uuid NOT NULL,
  PRIMARY KEY (person_id, meeting_id, item_id))`;

const PAPER = 'CASE WHEN NOT m.rehearsal THEN i.paper_id END AS paper_id';

const WITHHELD = `
  SELECT w.meeting_id, w.item_id, ${PAPER}, w.person_id
  FROM withheld_part w JOIN meeting m ON m.id = w.meeting_id
    JOIN agenda_item i ON i.meeting_id = m.id AND i.id = w.item_id`;

const CONFLICTS = `
  SELECT declared.meeting_id, i.id AS item_id, ${PAPER}, (declared.body ->> 'personId')::uuid AS person_id
  FROM journal_entry declared JOIN meeting m ON m.id = declared.meeting_id
    JOIN agenda_item i ON i.meeting_id = m.id AND i.id = (declared.body ->> 'itemId')::uuid
  WHERE declared.kind = 'conflict-declared' AND (NOT (i.public AND m.public)
      OR EXISTS (SELECT FROM journal_entry closed WHERE closed.meeting_id = m.id
        AND closed.kind = 'public-excluded' AND closed.body ->> 'itemId' = declared.body ->> 'itemId'))
    AND NOT EXISTS (SELECT FROM journal_entry lifted
      WHERE lifted.meeting_id = declared.meeting_id AND lifted.kind = 'conflict-lifted' AND lifted.seq > declared.seq
        AND lifted.body ->> 'itemId' = declared.body ->> 'itemId'
        AND lifted.body ->> 'personId' = declared.body ->> 'personId')`;
