/**
 * Parts of a WITH that find what `searchTerms` asks for: $1 all words, $2 any of them, $3 patterns. `found_paper` and
 * `found_meeting` have what a
 * list of hits shows, and how well each fits.
 *
 * The candidates go by the indexes and are too many; only they are put together from their parts and looked at closely:
 * all words in what belongs to a paper or a
 * meeting, or all of them in a paper's title.
 */
export const FOUND = `
candidate_paper AS (
  SELECT id FROM portal.paper WHERE search @@ to_tsquery('german', $2)
  UNION SELECT id FROM portal.paper WHERE title ILIKE ALL ($3::text[])
  UNION SELECT paper_id FROM portal.paper_version WHERE search @@ to_tsquery('german', $2)
  UNION SELECT paper_id FROM portal.statement_checks WHERE search @@ to_tsquery('german', $2)),
found_paper AS (
  SELECT p.id, p.title, p.number, p.submitted_on AS date, ts_rank(t.document, to_tsquery('german', $1)) AS rank
  FROM candidate_paper JOIN portal.paper p USING (id) JOIN portal.paper_text t ON t.paper_id = p.id
  WHERE t.document @@ to_tsquery('german', $1) OR p.title ILIKE ALL ($3::text[])),
candidate_meeting AS (
  SELECT id FROM portal.meeting WHERE search @@ to_tsquery('german', $2)
  UNION SELECT m.id FROM portal.committee c JOIN portal.meeting m ON m.committee_id = c.id
    WHERE c.search @@ to_tsquery('german', $2)
  UNION SELECT meeting_id FROM portal.agenda_item WHERE search @@ to_tsquery('german', $2)),
found_meeting AS (
  SELECT m.id, m.title, (m.starts_at AT TIME ZONE y.time_zone)::date AS date, ts_rank(t.document, to_tsquery('german',
    $1)) AS rank
  FROM candidate_meeting JOIN portal.meeting m USING (id) JOIN portal.meeting_text t ON t.meeting_id = m.id
    JOIN portal.committee c ON c.id = m.committee_id JOIN portal.municipality y ON y.id = c.municipality_id
  WHERE t.document @@ to_tsquery('german', $1))`;
