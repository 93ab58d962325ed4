/**
 * What the public may know of each paper, derived the slow way: one condition after the other, in words as close to
 * the rule as SQL can be. It is kept apart from the product, to compare with what the product stores.
 */
const numbered = (p: string): string => `${p}.public AND ${p}.number IS NOT NULL`;

/** The schema of the comparison; made once in a test's own database. */
export const ORACLE_SCHEMA = `
CREATE SCHEMA oracle;
CREATE VIEW oracle.meeting AS
  SELECT id, public, state FROM meeting WHERE NOT rehearsal AND agenda_published_at IS NOT NULL;
CREATE VIEW oracle.paper AS
  SELECT p.id FROM paper p WHERE ${numbered('p')} AND (p.parent_id IS NULL OR EXISTS (
    SELECT FROM paper above WHERE above.id = p.parent_id AND ${numbered('above')} AND (above.parent_id IS NULL
      OR EXISTS (SELECT FROM paper top WHERE top.id = above.parent_id AND ${numbered('top')}))));
CREATE VIEW oracle.item AS
  SELECT i.id, i.meeting_id, i.public AND m.public AS public,
    CASE WHEN i.public AND m.public THEN (SELECT p.id FROM oracle.paper p WHERE p.id = i.paper_id) END AS paper_id,
    CASE WHEN i.public AND m.public THEN i.responsibility END AS responsibility
  FROM agenda_item i JOIN oracle.meeting m ON m.id = i.meeting_id;
CREATE VIEW oracle.decision AS
  SELECT d.meeting_id, d.vote_id, p.id AS paper_id, d.label, d.announced_at, d.carried, d.item_id, d.amendment_ids,
    d.final AND coalesce(i.responsibility, 'decision') = 'decision' AS settles
  FROM decision d JOIN oracle.item i ON i.id = d.item_id AND i.meeting_id = d.meeting_id AND i.public
    LEFT JOIN oracle.paper p ON p.id = d.paper_id
  WHERE d.public AND NOT d.superseded;
CREATE VIEW oracle.settled_standing AS
  SELECT p.id, p.kind, way.id AS way_id, p.state AS own_state,
    EXISTS (SELECT FROM oracle.decision d WHERE d.paper_id = way.id AND d.settles) AS settled, CASE
    WHEN p.state IN ('submitted', 'withdrawn') THEN p.state
    WHEN p.state = 'decided' AND EXISTS (SELECT FROM oracle.decision d WHERE d.paper_id = way.id AND d.settles)
      THEN 'decided'
    WHEN p.state = 'decided'
      AND NOT EXISTS (SELECT FROM decision d WHERE d.paper_id = way.id AND d.final AND NOT d.superseded)
      AND NOT EXISTS (SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id AND NOT m.rehearsal
        WHERE i.paper_id = way.id
        AND NOT EXISTS (SELECT FROM oracle.item known WHERE known.id = i.id AND known.public)) THEN 'decided'
    WHEN p.state <> 'scheduled' AND EXISTS (SELECT FROM oracle.item i JOIN oracle.meeting m ON m.id = i.meeting_id
      WHERE i.paper_id = way.id AND m.state IN ('running', 'interrupted', 'closed')) THEN 'in-consultation'
    WHEN EXISTS (SELECT FROM oracle.item i JOIN oracle.meeting m ON m.id = i.meeting_id
      WHERE i.paper_id = way.id AND m.state <> 'cancelled') THEN 'scheduled'
    ELSE 'submitted' END AS state,
    (SELECT d.label FROM oracle.decision d WHERE d.paper_id = p.id AND d.settles
      ORDER BY d.announced_at DESC LIMIT 1) AS label
  FROM paper p CROSS JOIN LATERAL (SELECT coalesce((SELECT above.parent_id FROM paper above
    WHERE above.id = p.parent_id), p.parent_id, p.id) AS id) way
  WHERE EXISTS (SELECT FROM oracle.paper known WHERE known.id = p.id);
CREATE VIEW oracle.unit_vote AS
  SELECT unnest(d.amendment_ids) AS amendment_id, d.paper_id, d.carried FROM oracle.decision d
  WHERE d.item_id IN (SELECT s.item_id FROM oracle.decision s WHERE s.paper_id = d.paper_id AND s.settles);
CREATE VIEW oracle.standing AS
  SELECT s.id, s.state, CASE
    WHEN s.kind <> 'amendment' THEN s.label
    WHEN s.own_state <> 'decided' OR NOT s.settled THEN NULL
    WHEN votes.yes > 0 AND votes.no > 0 THEN 'teilweise angenommen'
    WHEN votes.yes > 0 THEN 'angenommen'
    WHEN votes.no > 0 THEN 'abgelehnt' END AS result
  FROM oracle.settled_standing s CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE v.carried) AS yes, count(*) FILTER (WHERE NOT v.carried) AS no
    FROM oracle.unit_vote v WHERE v.amendment_id = s.id AND v.paper_id = s.way_id) votes;
`;

/** Papers whose stored public state is not the derived one, with both. */
export const ORACLE_DIFFERENCE = `
SELECT coalesce(stored.paper_id, known.id) AS id, stored.public_state AS stored, known.state AS derived,
  stored.result AS stored_result, known.result AS derived_result
FROM (SELECT * FROM paper_standing WHERE public) stored FULL JOIN oracle.standing known ON known.id = stored.paper_id
WHERE (stored.public_state, stored.result) IS DISTINCT FROM (known.state, known.result)`;

/** Papers about which anything that is stored is not what the product itself would compute now. */
export const OWN_DIFFERENCE = 'SELECT paper_id AS id, stored, derived FROM derived.paper_difference';

/** What can be found otherwise than it reads now. */
export const DOCUMENT_DIFFERENCE = 'SELECT subject_id AS id, audience FROM derived.document_difference';
