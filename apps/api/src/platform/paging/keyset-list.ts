import { z } from 'zod';
import { statement, type Statement } from '../database/statement';
import type { KeyType } from './cursor';

export interface KeyColumn {
  /** An expression over the rows of `source`. */
  readonly sql: string;
  readonly type: KeyType;
}

export interface ListDefinition<Columns extends z.ZodRawShape> {
  readonly columns: z.ZodObject<Columns>;
  /** FROM and WHERE of the rows that are filtered and sorted; narrow ones, if there are many. */
  readonly source: string;
  /** A column of `source` that says how many rows there are, where that is known when they are found. */
  readonly found?: string;
  /** What the rows are sorted by, all in one direction; together unique. */
  readonly key: readonly KeyColumn[];
  readonly order: 'ascending' | 'descending';
  /** Columns of `source` that `join` and `select` need, by the name they get. */
  readonly keep: Readonly<Record<string, string>>;
  /** Joins the rows of a page, called `page`, with what is shown of them. */
  readonly join: string;
  readonly select: string;
  /** How many parameters the parts above use: `$1` to `$n`. */
  readonly params: number;
}

type PageColumns<Columns extends z.ZodRawShape> = z.ZodObject<
  Columns & { readonly key: z.ZodArray<z.ZodString>; readonly found: z.ZodNullable<z.ZodNumber> }
>;

/** The statements of a list that is read page by page. */
export interface KeysetList<Columns extends z.ZodRawShape> {
  readonly types: readonly KeyType[];
  readonly params: number;
  /** Whether the rows of a page say how many there are in all (`found`). */
  readonly saysFound: boolean;
  /** From the beginning or after a key; the rows in the order of the list. */
  readonly after: Statement<PageColumns<Columns>>;
  /** Before a key; the rows backwards. */
  readonly before: Statement<PageColumns<Columns>>;
  /** How many rows there are, and how many before a key. */
  readonly count: Statement<typeof counted>;
  /** How many rows there are. */
  readonly total: Statement<typeof total>;
}

const counted = z.object({ total: z.number(), before: z.number() });
const total = z.object({ total: z.number() });

/**
 * Declares a list with keyset pages: a page is found by the key of its neighbour, so it costs the same wherever it
 * lies, and rows that come or go meanwhile move no others from page to page.
 */
export function keysetList<Columns extends z.ZodRawShape>(list: ListDefinition<Columns>): KeysetList<Columns> {
  const columns = list.columns.extend({
    key: z.array(z.string()),
    found: z.number().nullable(),
  }) as unknown as PageColumns<Columns>;
  const backwards = list.order === 'ascending' ? 'descending' : 'ascending';
  return {
    types: list.key.map(({ type }) => type),
    params: list.params,
    saysFound: list.found !== undefined,
    after: statement(columns, pageSql(list, list.order)),
    before: statement(columns, pageSql(list, backwards)),
    count: statement(counted, countSql(list)),
    total: statement(total, `SELECT count(*)::int AS total ${list.source}`),
  };
}

const OPERATORS = {
  ascending: { further: '>', nearer: '<', word: 'ASC' },
  descending: { further: '<', nearer: '>', word: 'DESC' },
} as const;

/** The key that is the parameter after those of the list, as a row of values. */
const givenKey = ({ key, params }: Pick<ListDefinition<z.ZodRawShape>, 'key' | 'params'>): string =>
  `(${key.map(({ type }, index) => `($${params + 1}::text[])[${index + 1}]::${type}`).join(', ')})`;

const rowKey = ({ key }: Pick<ListDefinition<z.ZodRawShape>, 'key'>): string =>
  `(${key.map(({ sql }) => sql).join(', ')})`;

/** A moment reads the same wherever the clocks of the database are set. */
const asText = (sql: string, type: KeyType): string =>
  type === 'timestamptz' ? `(${sql} AT TIME ZONE 'UTC')::text || '+00'` : `${sql}::text`;

/** The rows of a page are found first, so that nothing wide is read of any other. */
function pageSql(
  list: Omit<ListDefinition<z.ZodRawShape>, 'columns'>,
  direction: ListDefinition<z.ZodRawShape>['order'],
): string {
  const { further, word } = OPERATORS[direction];
  const { key, source, keep, join, select, params, found = 'NULL::int' } = list;
  const kept = Object.entries({ ...keep, found }).map(([name, sql]) => `${sql} AS ${name}`);
  const names = key.map((_, index) => `key_${index + 1}`);
  const sorted = (columns: readonly string[]): string => columns.map((column) => `${column} ${word}`).join(', ');
  return `
SELECT ${select}, ARRAY[${key.map(({ type }, index) => asText(`page.key_${index + 1}`, type)).join(', ')}] AS key,
  page.found
FROM (
  SELECT ${[...kept, ...key.map(({ sql }, index) => `${sql} AS ${names[index]}`)].join(', ')}
  ${source}
    AND ($${params + 1}::text[] IS NULL OR ${rowKey(list)} ${further} ${givenKey(list)})
  ORDER BY ${sorted(key.map(({ sql }) => sql))} LIMIT $${params + 2}) page
${join}
ORDER BY ${sorted(names.map((name) => `page.${name}`))}`;
}

function countSql(list: Omit<ListDefinition<z.ZodRawShape>, 'columns'>): string {
  const { nearer } = OPERATORS[list.order];
  return `
SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${rowKey(list)} ${nearer} ${givenKey(list)}))::int AS before
${list.source}`;
}
