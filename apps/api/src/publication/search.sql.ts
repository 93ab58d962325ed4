/** What somebody searches for, from `searchTerms`: three parameters from `$first` on, as the part `q` of a WITH. */
export const queryFrom = (first: number): string =>
  `q AS (SELECT to_tsquery('german', $${first}) AS every, to_tsquery('german', $${first + 1}) AS some, $${first + 2}::text[] AS patterns)`;

/**
 * Ids of the public papers in which `q` is found, and how well: all words in what belongs to the paper, or all in its title. The inner selection goes by the indexes
 * and is too wide; only its rows are put together and looked at closely.
 */
export const FOUND_PAPERS = `
  SELECT t.paper_id AS id, ts_rank(t.document, q.every) AS rank FROM q CROSS JOIN portal.paper_text t JOIN portal.paper p ON p.id = t.paper_id
  WHERE t.paper_id IN (
      SELECT id FROM portal.paper WHERE search @@ q.some OR title ILIKE ALL (q.patterns)
      UNION SELECT paper_id FROM portal.paper_version WHERE search @@ q.some
      UNION SELECT paper_id FROM portal.statement_checks WHERE search @@ q.some)
    AND (t.document @@ q.every OR p.title ILIKE ALL (q.patterns))`;
