import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An amendment may amend an amendment, and its author says whether the council votes on each of its points or on all of
 * it at once. What hangs on a paper goes its way
 * with it, now over two steps.
 */
export class AmendmentsToAmendments1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE amendment ADD COLUMN grouping text NOT NULL DEFAULT 'points' CHECK (grouping IN ('points',
        'whole'))`,
    );
    await runner.query(
      paperView('(SELECT above.parent_id FROM paper above WHERE above.id = p.parent_id), p.parent_id, p.id'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(paperView('p.parent_id, p.id'));
    await runner.query('ALTER TABLE amendment DROP COLUMN grouping');
  }
}

/**
 * The view as the migration before made it, but for the paper whose way is taken: the topmost that there is of `way`.
 */
const paperView = (way: string): string => `
CREATE OR REPLACE VIEW portal.paper AS
  SELECT p.id, p.municipality_id, p.number, p.year, p.no, p.kind, p.title, p.originators, p.parent_id, p.reasons,
    p.point_reasons, p.submitted_on, p.changed_at, p.search,
    CASE
      WHEN p.state IN ('submitted', 'withdrawn') THEN p.state
      WHEN p.state = 'decided' AND EXISTS (SELECT FROM portal.decision d WHERE d.paper_id = way.id AND d.settles)
        THEN 'decided'
      WHEN p.state = 'decided' AND NOT EXISTS (SELECT FROM decision d WHERE d.paper_id = way.id AND d.final
        AND NOT d.superseded)
        AND NOT EXISTS (SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal
          WHERE i.paper_id = way.id
          AND NOT EXISTS (SELECT FROM portal.agenda_item known WHERE known.id = i.id AND known.public)) THEN 'decided'
      WHEN p.state <> 'scheduled' AND EXISTS (SELECT FROM portal.agenda_item i
        JOIN portal.meeting m ON m.id = i.meeting_id
        WHERE i.paper_id = way.id AND m.state IN ('running', 'interrupted', 'closed')) THEN 'in-consultation'
      WHEN EXISTS (SELECT FROM portal.agenda_item i JOIN portal.meeting m ON m.id = i.meeting_id
        WHERE i.paper_id = way.id AND m.state <> 'cancelled') THEN 'scheduled'
      ELSE 'submitted'
    END AS state
  FROM paper p CROSS JOIN LATERAL (SELECT coalesce(${way}) AS id) way WHERE EXISTS (SELECT
    FROM portal.public_paper known WHERE known.id = p.id)`;
