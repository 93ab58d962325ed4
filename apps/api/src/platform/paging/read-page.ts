import type { PageInfo, PageQuery } from '@gremia/contracts';
import type { z } from 'zod';
import type { Db } from '../database/unit-of-work';
import { readCursor, writeCursor, type Place } from './cursor';
import type { KeysetList } from './keyset-list';

export interface ReadPage<Row> {
  readonly rows: readonly Row[];
  readonly info: PageInfo;
}

type RowOf<Columns extends z.ZodRawShape> = z.output<z.ZodObject<Columns>> & {
  readonly key: readonly string[];
  readonly found: number | null;
};

/**
 * Reads one page of a list, in a snapshot: its rows, how many there are in all, and the ways to the pages beside it.
 *
 * @throws ProblemError `invalid-input` when the cursor is none of this list
 */
export async function readPage<Columns extends z.ZodRawShape>(
  db: Db,
  list: KeysetList<Columns>,
  params: readonly unknown[],
  { cursor, limit }: PageQuery,
): Promise<ReadPage<RowOf<Columns>>> {
  const place = cursor === undefined ? null : readCursor(cursor, list.types);
  const rows = await rowsAt(db, list, params, place, limit);
  const { total, before } =
    place === null && list.saysFound
      ? { total: rows[0]?.found ?? 0, before: 0 }
      : await count(db, list, params, place === null ? 'beginning' : (rows[0]?.key ?? null));
  // What a page that is no longer full leads to: the beginning, or the end.
  if (place?.side === 'before' && before === 0 && rows.length < limit && rows.length < total)
    return readPage(db, list, params, { limit });
  if (place?.side === 'after' && rows.length === 0 && total > 0)
    return readPage(db, list, params, { limit, cursor: writeCursor({ ...place, side: 'before' }) });
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    info: {
      total,
      first: rows.length === 0 ? 0 : before + 1,
      previous: first === undefined || before === 0 ? null : writeCursor({ side: 'before', key: first.key }),
      next: last === undefined || before + rows.length >= total ? null : writeCursor({ side: 'after', key: last.key }),
    },
  };
}

async function rowsAt<Columns extends z.ZodRawShape>(
  db: Db,
  list: KeysetList<Columns>,
  params: readonly unknown[],
  place: Place | null,
  limit: number,
): Promise<RowOf<Columns>[]> {
  const given = [...params, place?.key ?? null, limit];
  if (place?.side !== 'before') return (await db.rows(list.after, given)) as RowOf<Columns>[];
  return ((await db.rows(list.before, given)) as RowOf<Columns>[]).reverse();
}

async function count<Columns extends z.ZodRawShape>(
  db: Db,
  list: KeysetList<Columns>,
  params: readonly unknown[],
  key: readonly string[] | 'beginning' | null,
): Promise<{ total: number; before: number }> {
  if (key === 'beginning') return { total: (await db.row(list.total, params))?.total ?? 0, before: 0 };
  return (await db.row(list.count, [...params, key])) ?? { total: 0, before: 0 };
}
