import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each projection has a cursor of its own in each journal, and a decision carries number and title of its item as the
 * journal has them, and whether it settles the paper: what was announced does not depend on an agenda that can change.
 */
export class Projections1763700000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CURSORS);
    await runner.query(DECISION_ITEMS);
    await runner.query(ROWS_OF_THE_RELEASE_BEFORE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM projection_cursor c USING projection_cursor behind
        WHERE behind.meeting_id = c.meeting_id AND (behind.seq, behind.name) < (c.seq, c.name);
      ALTER TABLE projection_cursor DROP CONSTRAINT projection_cursor_pkey, ADD PRIMARY KEY (meeting_id),
        DROP COLUMN name;
      DROP FUNCTION complete_decision CASCADE;
      ALTER TABLE decision DROP COLUMN item_number, DROP COLUMN item_title, DROP COLUMN settles;`);
  }
}

/**
 * All projections have come as far as the one cursor that there was. The release before knows no names; where it still
 * runs, it moves all cursors of a meeting at once.
 */
const CURSORS = `
ALTER TABLE projection_cursor ADD COLUMN name text NOT NULL DEFAULT 'decisions';
ALTER TABLE projection_cursor DROP CONSTRAINT projection_cursor_pkey, ADD PRIMARY KEY (meeting_id, name);
INSERT INTO projection_cursor (name, meeting_id, seq)
  SELECT other.name, c.meeting_id, c.seq FROM projection_cursor c
    CROSS JOIN (VALUES ('papers'), ('notices')) other (name);
`;

const DECISION_ITEMS = `
ALTER TABLE decision ADD COLUMN item_number text, ADD COLUMN item_title text, ADD COLUMN settles boolean;
UPDATE decision d SET
  item_number = coalesce(opened.number, i.number, ''),
  item_title = coalesce(laid.text ->> 'title', opened.title, i.title, ''),
  settles = d.final AND coalesce(laid.text ->> 'responsibility', i.responsibility, 'decision') = 'decision'
FROM decision own
  LEFT JOIN agenda_item i ON i.id = own.item_id
  LEFT JOIN LATERAL (SELECT a ->> 'number' AS number, a ->> 'title' AS title
    FROM journal_entry e, jsonb_array_elements(e.body -> 'agenda') a
    WHERE e.meeting_id = own.meeting_id AND e.kind = 'meeting-opened' AND a ->> 'itemId' = own.item_id::text
    LIMIT 1) opened ON true
  LEFT JOIN LATERAL (SELECT e.body -> 'text' AS text FROM journal_entry e
    WHERE e.meeting_id = own.meeting_id AND e.kind = 'texts-laid' AND e.body ->> 'itemId' = own.item_id::text
      AND e.seq < own.seq ORDER BY e.seq DESC LIMIT 1) laid ON true
WHERE own.meeting_id = d.meeting_id AND own.vote_id = d.vote_id;
ALTER TABLE decision ALTER COLUMN item_number SET NOT NULL, ALTER COLUMN item_title SET NOT NULL,
  ALTER COLUMN settles SET NOT NULL;
`;

/** The release before may still run and announces results without these columns. */
const ROWS_OF_THE_RELEASE_BEFORE = `
CREATE FUNCTION complete_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT i.number, i.title, NEW.final AND coalesce(i.responsibility, 'decision') = 'decision'
    INTO NEW.item_number, NEW.item_title, NEW.settles FROM agenda_item i WHERE i.id = NEW.item_id;
  NEW.item_number := coalesce(NEW.item_number, '');
  NEW.item_title := coalesce(NEW.item_title, '');
  NEW.settles := coalesce(NEW.settles, NEW.final);
  RETURN NEW;
END $$;
CREATE TRIGGER complete_decision BEFORE INSERT ON decision FOR EACH ROW
  WHEN (NEW.item_number IS NULL) EXECUTE FUNCTION complete_decision();
`;
