import { AS_OWNER } from './as-owner';

const COLUMNS = [
  'subject_id',
  'audience',
  'paper_id',
  'meeting_id',
  'newest',
  'short_number',
  'has_inside',
  'title_words',
  'words',
  'content',
  'signature',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Brings the documents of some papers or meetings up to date: those that are no longer there go, those that read
 * otherwise than before are split into words again. Everything else costs no more than reading the texts.
 *
 * `search_word` gets the words that are new in it, written as the stems are (ss for ß, no umlauts). Words of letters
 * only: a number that is nearly the same is another number. They are written in one order, so that two transactions
 * with the same new words wait for each other at most. A word stays when its last document goes: it finds nothing then.
 */
const indexFunction = (subject: 'paper' | 'meeting', fields: string, made: Partial<Record<Column, string>>): string => `
CREATE FUNCTION derived.index_${subject}s(subjects uuid[]) RETURNS void ${AS_OWNER} AS $$
DECLARE changed uuid[];
BEGIN
  DELETE FROM search_document d WHERE d.${subject}_id = ANY (subjects) AND NOT EXISTS (
    SELECT FROM derived.${subject}_text t WHERE t.${subject}_id = d.${subject}_id AND t.audience = d.audience);
  WITH written AS (
    INSERT INTO search_document (${COLUMNS.join(', ')})
    SELECT ${COLUMNS.map((column) => made[column] ?? `t.${column}`).join(', ')}
    FROM derived.${subject}_text t LEFT JOIN search_document d USING (subject_id, audience)
    WHERE t.${subject}_id = ANY (subjects) AND t.signature IS DISTINCT FROM d.signature
    ON CONFLICT (subject_id, audience) DO UPDATE
      SET ${COLUMNS.slice(2)
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}
    RETURNING subject_id)
  SELECT array_agg(DISTINCT subject_id) INTO changed FROM written;
  IF changed IS NULL THEN RETURN; END IF;
  INSERT INTO search_word (audience, word, stem)
  SELECT DISTINCT ON (t.audience, f.word) t.audience, f.word, f.stem
  FROM (
    SELECT DISTINCT t.audience, w.lexeme FROM derived.${subject}_text t
      CROSS JOIN LATERAL unnest(to_tsvector('simple', derived.searchable(concat_ws(' ', ${fields})))) w
    WHERE t.subject_id = ANY (changed) AND w.lexeme ~ '^[[:alpha:]]{3,60}$') t
    CROSS JOIN LATERAL (SELECT translate(replace(t.lexeme, 'ß', 'ss'), 'äöü', 'aou') AS word,
      (ts_lexize('german_stem', t.lexeme))[1] AS stem) f
  WHERE f.stem IS NOT NULL
    AND NOT EXISTS (SELECT FROM search_word k WHERE k.audience = t.audience AND k.word = f.word)
  ORDER BY t.audience, f.word
  ON CONFLICT DO NOTHING;
END $$;
`;

export const SEARCH_INDEX = [
  indexFunction('paper', 't.title, t.names, t.proposal, t.resolution, t.reasons, t.opinion, t.checks', {
    title_words: `derived.words_of(t.title, 'A')`,
    words: `derived.words_of(t.title, 'A') || derived.words_of(t.names, 'B') || derived.words_of(t.proposal, 'B')
      || derived.words_of(t.resolution, 'B') || derived.words_of(t.reasons, 'C') || derived.words_of(t.opinion, 'C')
      || derived.words_of(t.checks, 'D')`,
    content: `derived.folded(concat_ws(E'\\n', coalesce(t.resolution, t.proposal), t.opinion, t.reasons, t.checks))`,
  }),
  indexFunction('meeting', 't.title, t.body, t.items, t.place', {
    short_number: 'NULL',
    title_words: `derived.words_of(t.title, 'A') || derived.words_of(t.body, 'A')`,
    words: `derived.words_of(t.title, 'A') || derived.words_of(t.body, 'A') || derived.words_of(t.items, 'B')
      || derived.words_of(t.place, 'D')`,
    content: `derived.folded(concat_ws(', ', t.place, t.items))`,
  }),
].join('\n');
