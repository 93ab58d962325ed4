import { utcInstant, type PageInfo, type PageQuery } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../database/statement';
import type { Db } from '../database/unit-of-work';
import { unknownPage } from '../paging/cursor';
import type { KeysetList } from '../paging/keyset-list';
import { readPage, type ReadPage } from '../paging/read-page';
import { searchQuestion, type SearchQuestion } from './search-question';
import { searchTerms } from './search-terms';

interface Search {
  readonly audience: 'public' | 'inside';
  /** What was typed. */
  readonly q: string;
  readonly page: PageQuery;
}

/** A page of what was found. */
export interface FoundPage<Row> extends ReadPage<Row> {
  /** Nothing has the words as they were typed; found was what is written nearly the same. */
  readonly similar: boolean;
}

/** A page of a search: where it begins, and when the search began. */
const searchCursor = z.object({ began: utcInstant, page: z.string() });

const NOW = statement(z.object({ now: z.date() }), 'SELECT clock_timestamp() AS now');

/**
 * For the rest of the snapshot. The planner does not know that to look for a word in a document is to unpack it first:
 * where a word is common it would do so with all of them, although the index knows who has it.
 */
const BY_INDEX = 'SET LOCAL enable_seqscan = off';

const NOTHING: PageInfo = { total: 0, first: 0, next: null, previous: null };

/**
 * Reads one page of what is found, in a snapshot: with the words as they are and as parts of others, and where nothing
 * has them, with words that are written nearly the same.
 *
 * @param list its last parameters are those of the ranking
 * @param params the others
 * @throws ProblemError `invalid-input` when the cursor is none of a search
 */
export async function readSearchPage<Columns extends z.ZodRawShape>(
  db: Db,
  list: KeysetList<Columns>,
  params: readonly unknown[],
  { audience, q, page: { cursor, limit } }: Search,
): Promise<FoundPage<Awaited<ReturnType<typeof readPage<Columns>>>['rows'][number]>> {
  const terms = searchTerms(q);
  if (terms === null) return { rows: [], info: NOTHING, similar: false };
  await db.execute(BY_INDEX);
  const place = cursor === undefined ? null : readSearchCursor(cursor);
  const since = place?.began ?? (await db.row(NOW))?.now.toISOString() ?? '';
  const ask = ({ every, exact, number }: SearchQuestion) =>
    readPage(db, list, [...params, every, exact, number, since], { limit, cursor: place?.page });
  for (const tolerant of [false, true]) {
    const question = await searchQuestion(db, terms, { audience, tolerant });
    if (question === null) break;
    const found = await ask(question);
    if (found.info.total > 0) return { rows: found.rows, info: withBeginning(found.info, since), similar: tolerant };
  }
  return { rows: [], info: NOTHING, similar: false };
}

const withBeginning = (info: PageInfo, since: string): PageInfo => ({
  ...info,
  next: info.next === null ? null : writeSearchCursor(since, info.next),
  previous: info.previous === null ? null : writeSearchCursor(since, info.previous),
});

const writeSearchCursor = (since: string, page: string): string =>
  Buffer.from(JSON.stringify({ began: since, page })).toString('base64url');

function readSearchCursor(cursor: string): z.infer<typeof searchCursor> {
  try {
    return searchCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw unknownPage();
  }
}
