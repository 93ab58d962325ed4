import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever is excluded from an item for a conflict of interest is excluded from what was said and resolved while the
 * public was out of it, too.
 */
export class ClosedParts1763700000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
    await runner.query(`CREATE OR REPLACE ${view(`(NOT (i.public AND m.public) OR ${WAS_CLOSED})`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE ${view('NOT (i.public AND m.public)')}`);
    await runner.query('DROP INDEX journal_entry_public_excluded');
  }
}

const INDEX = `CREATE INDEX journal_entry_public_excluded ON journal_entry (meeting_id) WHERE kind = 'public-excluded'`;

const WAS_CLOSED = `EXISTS (SELECT FROM journal_entry closed WHERE closed.meeting_id = m.id
      AND closed.kind = 'public-excluded' AND closed.body ->> 'itemId' = declared.body ->> 'itemId')`;

const view = (notPublic: string): string => `VIEW exclusion AS
  SELECT declared.meeting_id, i.id AS item_id, CASE WHEN NOT m.rehearsal THEN i.paper_id END AS paper_id,
    (declared.body ->> 'personId')::uuid AS person_id
  FROM journal_entry declared JOIN meeting m ON m.id = declared.meeting_id
    JOIN agenda_item i ON i.meeting_id = m.id AND i.id = (declared.body ->> 'itemId')::uuid
  WHERE declared.kind = 'conflict-declared' AND ${notPublic}
    AND NOT EXISTS (SELECT FROM journal_entry lifted
      WHERE lifted.meeting_id = declared.meeting_id AND lifted.kind = 'conflict-lifted' AND lifted.seq > declared.seq
        AND lifted.body ->> 'itemId' = declared.body ->> 'itemId'
        AND lifted.body ->> 'personId' = declared.body ->> 'personId')`;
