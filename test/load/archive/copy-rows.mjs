import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';

const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as the text format of COPY has it; objects and lists are JSON. */
function field(value) {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]);
}

const ROWS_AT_ONCE = 200;

function* lines(rows, columns) {
  let part = [];
  for (const row of rows) {
    part.push(`${columns.map((column) => field(row[column])).join('\t')}\n`);
    if (part.length < ROWS_AT_ONCE) continue;
    yield part.join('');
    part = [];
  }
  yield part.join('');
}

/**
 * Writes rows into a table, as fast as PostgreSQL takes them.
 *
 * @param rows an iterable of objects; the first one says which columns there are
 */
export async function copyRows(client, table, rows) {
  const all = rows[Symbol.iterator]();
  const first = all.next();
  if (first.done) return;
  const columns = Object.keys(first.value);
  function* every() {
    yield first.value;
    yield* { [Symbol.iterator]: () => all };
  }
  const target = client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(lines(every(), columns)), target);
}
