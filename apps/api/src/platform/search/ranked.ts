/**
 * So many of the documents that were found are looked at closely: the newest of those whose title says it, and of all.
 */
const BY_TITLE = 300;
const NEWEST = 500;

/** How many parameters a ranked list has of its own: all words, exact words, number, and when the search began. */
export const RANKING_PARAMS = 4;

export interface Ranked {
  /** The table or view of the documents. */
  readonly documents: 'portal.search_document' | 'search_document';
  /** What is found, one SELECT or several with UNION ALL: over the documents of `matches`. */
  readonly matched: (matches: Matches) => string;
  /** The number of the first parameter of the ranking. */
  readonly from: number;
}

/** Parts of a SELECT over documents `d` that have all words, and were there when the search began. */
export interface Matches {
  readonly columns: string;
  /** FROM item: the documents that were found, of one audience where the table holds several. */
  readonly documents: (audience?: 'public' | 'inside') => string;
}

/**
 * FROM and WHERE of what was found, best first, for a list that is sorted by `RANKED_KEY`.
 *
 * The paper with the number that was typed comes first, then titles with the very words, titles with longer ones, texts
 * with the very words, other texts; among equals the rank of the words, then the newest. Of a word that stands in every
 * second document not all are ranked: the newest that say it in their title and the newest of all come first, the
 * others follow by day. What was indexed after the first page was read does not count, so pages stay as they are.
 */
function rankedSource({ documents, matched, from }: Ranked): string {
  const [every, exact, number] = [`$${from}::tsquery`, `$${from + 1}::tsquery`, `$${from + 2}::text`];
  const since = `d.made_at <= $${from + 3}::timestamptz`;
  const columns = 'd.subject_id, d.audience, d.newest';
  const found = foundIn(documents, `d.words @@ ${every} AND ${since}`);
  // By its own index: to look at the title of everything that was found would read half the table.
  const titled = matched({ columns, documents: foundIn(documents, `d.title_words @@ ${every} AND ${since}`) });
  return `
FROM (
  WITH matched AS MATERIALIZED (${matched({ columns, documents: found })}),
  candidate AS (
    (SELECT subject_id, audience FROM (${titled}) titled ORDER BY newest DESC, subject_id DESC LIMIT ${BY_TITLE})
    UNION (SELECT subject_id, audience FROM matched ORDER BY newest DESC, subject_id DESC LIMIT ${NEWEST})),
  ranked AS MATERIALIZED (
    SELECT d.subject_id, (CASE WHEN d.short_number = ${number} THEN 16 ELSE 0 END
      + CASE WHEN d.title_words @@ ${exact} THEN 8 ELSE 0 END + CASE WHEN d.title_words @@ ${every} THEN 4 ELSE 0 END
      + CASE WHEN d.words @@ ${exact} THEN 2 ELSE 0 END
      + round(ts_rank(d.words, ${every}, 1)::numeric, 6))::float8 AS score
    FROM candidate JOIN ${documents} d USING (subject_id, audience))
  SELECT m.subject_id, m.audience, m.newest, coalesce(r.score, 0) AS score,
    (SELECT count(*)::int FROM matched) AS found
  FROM matched m LEFT JOIN ranked r USING (subject_id)) hit
WHERE true`;
}

/**
 * The documents with a condition, found before they are joined with anything (OFFSET 0): else the planner might walk
 * through all documents in the order of the other side, and unpack each.
 */
const foundIn =
  (documents: Ranked['documents'], condition: string): Matches['documents'] =>
  (audience) => `(
      SELECT d.subject_id, d.audience, d.newest, d.paper_id, d.meeting_id
        ${documents === 'search_document' ? ', d.has_inside' : ''}
      FROM ${documents} d
      WHERE ${audience === undefined ? '' : `d.audience = '${audience}' AND `}${condition} OFFSET 0) d`;

/** The parts of a list of what was found, sorted by `RANKED_KEY`. */
export const rankedList = (ranked: Ranked): { readonly source: string; readonly found: string } => ({
  source: rankedSource(ranked),
  found: 'hit.found',
});

/** What the list above is sorted by, descending. */
export const RANKED_KEY = [
  { sql: 'hit.score', type: 'float8' },
  { sql: 'hit.newest', type: 'bigint' },
  { sql: 'hit.subject_id', type: 'uuid' },
] as const;
