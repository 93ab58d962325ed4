import { AMENDMENT_OUTCOME } from './amendment-outcome';

const numbered = (p: string): string => `(${p}.public AND ${p}.number IS NOT NULL)`;

/** The item `i` of the meeting `m` and what it is about are known to everybody. */
const IS_OPEN = '(i.public AND m.public AND m.agenda_published_at IS NOT NULL AND NOT m.rehearsal)';

/**
 * The decision `d` of the meeting `m` was announced in public. It says so itself; the item `i` may be gone, but where
 * the agenda has it as not public, that holds as well. Or it was released later in its whole wording.
 */
const IS_ANNOUNCED = `(m.public AND m.agenda_published_at IS NOT NULL AND NOT m.rehearsal
  AND (d.public AND coalesce(i.public, true) OR d.released_whole))`;

/**
 * What follows from everything else for each paper `p`, with `above` and `top` for what it hangs on (`way`).
 *
 * A paper is public once it has a number, and only below papers that are: a statement may hang on an amendment, and
 * that on a motion. What happens to it on an agenda that is not published, or in an item that is not public, does not
 * show in its public state. What hangs on a paper goes its way with it (the topmost of it); the result of an amendment
 * is that of the votes on its units, in the item that decided. A question or a notice is done with without a vote.
 *
 * `concerned` are the committees whose members may know the paper once it has a number: those of its consultation path
 * and of the agendas that members know.
 */
export const PAPER_STANDING = `
CREATE VIEW derived.paper_standing AS
SELECT p.id AS paper_id,
  coalesce(p.year, 9999) AS sort_year,
  coalesce(p.no::bigint, extract(epoch FROM p.changed_at)::bigint) AS sort_no,
  p.kind, p.state, p.author_id, p.number IS NOT NULL AS numbered,
  known.public,
  CASE WHEN known.public THEN CASE
    WHEN p.state IN ('submitted', 'withdrawn') THEN p.state
    WHEN p.state = 'decided' AND votes.settled THEN 'decided'
    WHEN p.state = 'decided' AND NOT votes.any_final AND NOT items.any_closed THEN 'decided'
    WHEN p.state <> 'scheduled' AND items.begun THEN 'in-consultation'
    WHEN items.planned THEN 'scheduled'
    ELSE 'submitted' END END AS public_state,
  CASE WHEN NOT known.public THEN NULL WHEN p.kind = 'amendment' THEN (
    SELECT ${AMENDMENT_OUTCOME}
    FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN agenda_item i ON i.id = d.item_id
    WHERE votes.settled AND p.state = 'decided' AND d.paper_id = main.id AND p.id = ANY (d.amendment_ids)
      AND NOT d.superseded AND ${IS_ANNOUNCED} AND EXISTS (
        SELECT FROM decision s WHERE s.paper_id = main.id AND s.item_id = d.item_id AND s.settles AND NOT s.superseded))
    ELSE (
    SELECT d.label FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN agenda_item i ON i.id = d.item_id
    WHERE d.paper_id = p.id AND NOT d.superseded AND d.settles AND ${IS_ANNOUNCED}
    ORDER BY d.announced_at DESC LIMIT 1) END AS result,
  own.committees, own.public_committees,
  ARRAY(
    SELECT c.committee_id FROM consultation c WHERE c.paper_id IN (p.id, above.id, top.id)
    UNION
    SELECT m.committee_id FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.paper_id IN (p.id, above.id, top.id) AND (m.agenda_published_at IS NOT NULL OR m.convened_at IS NOT NULL)
    ORDER BY 1) AS concerned,
  array_remove(ARRAY[p.id, above.id, top.id], NULL) AS way
FROM paper p
  LEFT JOIN paper above ON above.id = p.parent_id
  LEFT JOIN paper top ON top.id = above.parent_id
  CROSS JOIN LATERAL (SELECT coalesce(top.id, above.id, p.id) AS id) main
  CROSS JOIN LATERAL (
    SELECT ${numbered('p')} AND (above.id IS NULL OR ${numbered('above')}) AND (top.id IS NULL OR ${numbered('top')})
      AS public) known
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(NOT ${IS_OPEN}), false) AS any_closed,
      coalesce(bool_or(${IS_OPEN} AND m.state IN ('running', 'interrupted', 'closed')), false) AS begun,
      coalesce(bool_or(${IS_OPEN} AND m.state <> 'cancelled'), false) AS planned
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.paper_id = main.id AND NOT m.rehearsal) items
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(d.final), false) AS any_final,
      coalesce(bool_or(d.settles AND ${IS_ANNOUNCED}), false) AS settled
    FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN agenda_item i ON i.id = d.item_id
    WHERE d.paper_id = main.id AND NOT d.superseded) votes
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT committee_id), '{}') AS committees,
      coalesce(array_agg(DISTINCT committee_id) FILTER (WHERE open), '{}') AS public_committees
    FROM (
      SELECT c.committee_id, c.public AS open FROM consultation c WHERE c.paper_id = p.id
      UNION ALL
      SELECT m.committee_id, ${IS_OPEN} FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
      WHERE i.paper_id = p.id AND m.agenda_published_at IS NOT NULL AND NOT m.rehearsal) each) own;
`;
