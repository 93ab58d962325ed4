import { z } from 'zod';

/**
 * A backup is one gzip file whose content is text, so that any administrator can read it for ever:
 *
 *     -- gremia-backup 1
 *     -- {"madeAt":…,"migrations":[…],"tables":[…],"sequences":[…],"journalKey":…}
 *     COPY public."committee" ("id","name") FROM stdin;
 *     …rows in the text format of PostgreSQL's COPY…
 *     \.
 *     -- {"table":"committee","rows":8,"sha256":…}
 *     …
 *     -- {"end":true,"parts":24,"sha256":…}
 *
 * `sha256` of a part covers its rows as they stand in the file, that of the end every byte before its line.
 */
export const FORMAT = 1;
export const MAGIC = '-- gremia-backup ';
/** Ends the rows of a part; COPY escapes backslashes, so no row looks like it. */
export const TERMINATOR = '\\.\n';

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/u);

/** One table of the schema `public`, without columns that the database computes. */
const backupTable = z.object({ name, columns: z.array(name).min(1) });
export type BackupTable = z.infer<typeof backupTable>;

export const backupHead = z.object({
  madeAt: z.iso.datetime(),
  /** Names of the migrations that had run, oldest first. */
  migrations: z.array(z.string()).min(1),
  /** In the order in which they can be filled: referenced tables first. */
  tables: z.array(backupTable),
  /** Last number given out; null when none was. */
  sequences: z.array(z.object({ name, last: z.number().int().nullable() })),
  /** PEM of the journal's key where Gremia keeps it itself. */
  journalKey: z.string().nullable(),
});
export type BackupHead = z.infer<typeof backupHead>;

export const backupPart = z.object({ table: name, rows: z.number().int().min(0), sha256: z.string() });
export type BackupPart = z.infer<typeof backupPart>;

export const backupEnd = z.object({ end: z.literal(true), parts: z.number().int().min(0), sha256: z.string() });

export const comment = (content: object): string => `-- ${JSON.stringify(content)}\n`;

const quoted = (identifier: string): string => `"${identifier}"`;

/** Names the table and its columns; the names are checked by the schema above. */
export const copyTarget = ({ name: table, columns }: BackupTable): string =>
  `public.${quoted(table)} (${columns.map(quoted).join(',')})`;

export const copyLine = (table: BackupTable): string => `COPY ${copyTarget(table)} FROM stdin;\n`;
