import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is excluded from which item that is not public, because of a conflict of interest. A view of the journal and not
 * a table beside it: it is true from the moment in which the entry is, and there is nothing to carry over or to
 * rebuild.
 */
export class Exclusions1763700000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
    await runner.query(VIEW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW exclusion');
    await runner.query('DROP INDEX journal_entry_conflict');
  }
}

const PERSON = `(body ->> 'personId')::uuid`;

const INDEX = `CREATE INDEX journal_entry_conflict ON journal_entry ((${PERSON})) WHERE kind = 'conflict-declared'`;

/** A rehearsal excludes from its own item and not from the paper, which is real. */
const VIEW = `
CREATE VIEW exclusion AS
  SELECT declared.meeting_id, i.id AS item_id, CASE WHEN NOT m.rehearsal THEN i.paper_id END AS paper_id,
    (declared.body ->> 'personId')::uuid AS person_id
  FROM journal_entry declared JOIN meeting m ON m.id = declared.meeting_id
    JOIN agenda_item i ON i.meeting_id = m.id AND i.id = (declared.body ->> 'itemId')::uuid
  WHERE declared.kind = 'conflict-declared' AND NOT (i.public AND m.public)
    AND NOT EXISTS (SELECT FROM journal_entry lifted
      WHERE lifted.meeting_id = declared.meeting_id AND lifted.kind = 'conflict-lifted' AND lifted.seq > declared.seq
        AND lifted.body ->> 'itemId' = declared.body ->> 'itemId'
        AND lifted.body ->> 'personId' = declared.body ->> 'personId')`;
