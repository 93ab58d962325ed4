import type { ClientBase } from 'pg';
import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { statement, type RowOf } from '../../platform/database/statement';
import { BackupError } from './backup-error';
import type { BackupHead, BackupTable } from './backup-format';

/**
 * What the restoring program writes itself, when it makes the tables, and what follows from other tables. Urns of open
 * secret votes are not to be anywhere else: such a vote is held again after a restore.
 */
const BOOKKEEPING: readonly string[] = [
  'migrations',
  'paper_standing',
  'search_document',
  'search_word',
  'secret_urn',
  'text_mark',
];

/**
 * The tables of the schema `public` with the columns that are stored, in an order in which each can be filled after
 * those that it refers to.
 */
export async function storedTables(client: ClientBase): Promise<BackupTable[]> {
  const tables = await clientRows(client, TABLES, [BOOKKEEPING]);
  const references = await clientRows(client, REFERENCES);
  return inOrder(tables, references);
}

/** The sequences of these tables and the last number that each gave out. */
export function sequencesOf(client: ClientBase): Promise<BackupHead['sequences']> {
  return clientRows(client, SEQUENCES, [BOOKKEEPING]);
}

type Reference = RowOf<typeof REFERENCES>;

function inOrder(tables: readonly BackupTable[], references: readonly Reference[]): BackupTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: BackupTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (ready.length === 0)
      throw new BackupError(`Diese Tabellen verweisen im Kreis aufeinander: ${[...waiting.keys()].join(', ')}`);
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

/** A table that belongs to an extension is none of ours. */
const OURS = `c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1::text[])
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

const TABLES = statement(
  z.object({ name: z.string(), columns: z.array(z.string()) }),
  `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  AND a.attgenerated = ''
WHERE c.relkind = 'r' AND ${OURS} GROUP BY c.relname ORDER BY c.relname`,
);

/** A reference of a table to itself is checked when all its rows are there. */
const REFERENCES = statement(
  z.object({ from: z.string(), to: z.string() }),
  `SELECT DISTINCT a.relname AS from, b.relname AS to
FROM pg_constraint r JOIN pg_class a ON a.oid = r.conrelid JOIN pg_class b ON b.oid = r.confrelid
WHERE r.contype = 'f' AND a.oid <> b.oid`,
);

const SEQUENCES = statement(
  z.object({ name: z.string(), last: z.number().nullable() }),
  `SELECT c.relname AS name, pg_sequence_last_value(c.oid)::float8 AS last
FROM pg_class c WHERE c.relkind = 'S' AND ${OURS}
  AND NOT EXISTS (SELECT FROM pg_depend d JOIN pg_class owner ON owner.oid = d.refobjid
    WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND owner.relname = ANY ($1::text[]))
ORDER BY c.relname`,
);
