import { z } from 'zod';
import { statement } from '../database/statement';
import type { Db } from '../database/unit-of-work';
import { spellingsOf } from './days';
import type { SearchTerms } from './search-terms';

/** What is asked of the index, as values of the type tsquery. */
export interface SearchQuestion {
  /** All words: as they are, as the beginning of others, and within compounds; with `tolerant`, nearly as they are. */
  readonly every: string;
  /** All words as they are. */
  readonly exact: string;
  /** The number of a paper that is to come first. */
  readonly number: string | null;
}

/** Which words are looked up for compounds and slips: those of the public, or of everybody. */
type Vocabulary = 'portal.search_word' | typeof EVERYBODYS;

/** Each audience has an index of its own, which is used only where the audience is named. */
const EVERYBODYS = `(SELECT word, stem FROM search_word WHERE audience = 'public'
  UNION ALL SELECT word, stem FROM search_word WHERE audience = 'inside')`;

const stems = z.object({
  stem: z.string().nullable(),
  compounds: z.array(z.string()),
  similar: z.array(z.string()),
  longer: z.array(z.string()),
});

/** So many compounds of one word are looked for, the shortest first: what is closest to the word. */
const MOST_COMPOUNDS = 100;
const MOST_SIMILAR = 8;

/** So many words of a question may be written nearly as others are: a slip or two, not a guess at each. */
const MOST_FORGIVEN = 4;

/**
 * Stems of words ($1), in their order; null for a word that every text has. A short stem is looked for at the end of
 * compounds only, for it occurs in the middle of anything. A similar word differs in one letter to three, or begins so;
 * a longer one has something between its beginning and its end ("Hitzeaktionsplan" for "Hitzeplan"). Both are looked
 * for where that is asked ($2), for the words that nobody has written: of a question that has none of those, for any.
 *
 * Every look into the vocabulary goes by its index once for each word. To try a word at each place where it may have
 * been parted would go through the whole of it, and whoever types long words would have a processor for minutes.
 */
const stemsFrom = (vocabulary: Vocabulary) =>
  statement(
    stems,
    `
WITH typed AS MATERIALIZED (
  SELECT t.no, w.stem, CASE WHEN $2::boolean AND w.stem ~ '^[[:alpha:]]{4,}$'
    THEN EXISTS (SELECT FROM ${vocabulary} v WHERE v.word LIKE '%' || w.stem || '%') ELSE true END AS known
  FROM unnest($1::text[]) WITH ORDINALITY t (word, no)
    CROSS JOIN LATERAL (SELECT (tsvector_to_array(to_tsvector('german', t.word)))[1] AS stem) w),
asked AS MATERIALIZED (
  SELECT no, stem, $2::boolean AND (NOT known OR bool_and(known) OVER ())
      AND row_number() OVER (PARTITION BY known ORDER BY no) <= ${MOST_FORGIVEN} AS forgiven,
    CASE WHEN length(stem) < 6 THEN 1 WHEN length(stem) < 12 THEN 2 ELSE 3 END AS most
  FROM typed)
SELECT w.stem,
  CASE WHEN w.stem ~ '^[[:alpha:]]{3,}$' THEN ARRAY(SELECT v.stem FROM ${vocabulary} v
    WHERE v.word LIKE '%' || w.stem || '%' AND NOT starts_with(v.stem, w.stem)
      AND (length(w.stem) > 3 OR right(v.stem, 3) = w.stem)
    GROUP BY v.stem ORDER BY length(v.stem), v.stem LIMIT ${MOST_COMPOUNDS}) ELSE '{}' END AS compounds,
  CASE WHEN w.forgiven AND w.stem ~ '^[[:alpha:]]{4,}$' THEN ARRAY(SELECT v.stem FROM ${vocabulary} v
    WHERE (v.word % w.stem OR w.stem <% v.word) AND (
      levenshtein_less_equal(v.stem, w.stem, w.most) <= w.most
      OR levenshtein_less_equal(left(v.stem, length(w.stem)), w.stem, w.most) <= w.most)
    GROUP BY v.stem ORDER BY similarity(v.stem, w.stem) DESC, v.stem LIMIT ${MOST_SIMILAR}) ELSE '{}' END AS similar,
  CASE WHEN w.forgiven AND w.stem ~ '^[[:alpha:]]{8,}$' THEN ARRAY(SELECT v.stem FROM ${vocabulary} v
    WHERE v.word LIKE left(w.stem, 4) || '%' || right(w.stem, 4) || '%' AND length(v.stem) >= length(w.stem)
      AND EXISTS (SELECT FROM generate_series(4, length(w.stem) - 4) parted
        WHERE starts_with(v.stem, left(w.stem, parted))
          AND right(v.stem, length(w.stem) - parted) = right(w.stem, length(w.stem) - parted))
    GROUP BY v.stem ORDER BY length(v.stem), v.stem LIMIT ${MOST_SIMILAR}) ELSE '{}' END AS longer
FROM asked w ORDER BY w.no`,
  );

const PUBLIC_STEMS = stemsFrom('portal.search_word');
const ALL_STEMS = stemsFrom(EVERYBODYS);

/** Ways to write days ($1): of each as a value of the type tsquery, its words one after the other. */
const PHRASES = statement(
  z.object({ phrase: z.string() }),
  `SELECT phraseto_tsquery('german', spelling)::text AS phrase FROM unnest($1::text[]) WITH ORDINALITY s (spelling, no)
   ORDER BY no`,
);

/**
 * Puts what was typed into the question that is asked of the index. Null when there are only words that every text has.
 *
 * @param tolerant takes words for others that are written nearly the same
 */
export async function searchQuestion(
  db: Db,
  { words, number }: SearchTerms,
  { audience, tolerant }: { readonly audience: 'public' | 'inside'; readonly tolerant: boolean },
): Promise<SearchQuestion | null> {
  const found = await db.rows(audience === 'public' ? PUBLIC_STEMS : ALL_STEMS, [words, tolerant]);
  const days = await Promise.all(words.map((word) => dayPhrases(db, word)));
  const known = found.flatMap(({ stem, ...rest }, index) =>
    stem === null ? [] : [{ stem, day: days[index] ?? [], ...rest }],
  );
  if (known.length === 0) return null;
  return {
    number,
    exact: allOf(known.map(({ stem, day }) => [quoted(stem), ...day])),
    every: allOf(
      known.map(({ stem, day, compounds, similar, longer }) => [
        beginning(stem),
        ...[...compounds, ...similar, ...longer, ...paddedNumber(number)].map(quoted),
        ...day,
      ]),
    ),
  };
}

/** A day is found however a text writes it. */
async function dayPhrases(db: Db, word: string): Promise<readonly string[]> {
  const spellings = spellingsOf(word);
  if (spellings.length === 0) return [];
  return (await db.rows(PHRASES, [spellings])).map(({ phrase }) => `(${phrase})`);
}

/** A question for one of each. */
const allOf = (words: readonly (readonly string[])[]): string => words.map((any) => `(${any.join(' | ')})`).join(' & ');

const quoted = (lexeme: string): string => `'${lexeme.replace(/[\\']/g, '$&$&')}'`;

/** One letter begins too many words to mean one of them. */
const beginning = (stem: string): string => quoted(stem) + (stem.length > 1 ? ':*' : '');

/** A number of a paper stands in texts with its leading zeros. */
const paddedNumber = (number: string | null): string[] => (number === null ? [] : [number.padStart(7, '0')]);
