import { historyKind, paperKind, type HistoryEntry } from '@gremia/contracts';
import { z } from 'zod';

/** Columns of every part of a history, in this order; a part leaves out what it has nothing for. */
interface Part {
  /** SQL of the word for what happened. */
  readonly kind: string;
  readonly at: string;
  /** SQL of what tells it from others; nothing that counts what the reader may not see. */
  readonly id: string;
  /** Orders what happened at the same moment, as an int. */
  readonly place?: string;
  readonly actor?: string;
  /** The actor where only the name is known. */
  readonly actorName?: string;
  readonly paper?: string;
  readonly meeting?: string;
  readonly itemNumber?: string;
  readonly itemTitle?: string;
  readonly person?: string;
  readonly detail?: string;
}

/** The SELECT of one part of a history, with `from` as its FROM and WHERE. */
export const historyPart = (part: Part, from: string): string =>
  `SELECT ${part.kind} AS kind, ${part.at} AS at, ${part.place ?? '0'}::int AS place, ${part.id} AS id,
  ${part.actor ?? 'NULL'}::uuid AS actor, ${part.actorName ?? 'NULL'}::text AS actor_name,
  ${part.paper ?? 'NULL'}::uuid AS paper_id, ${part.meeting ?? 'NULL'}::uuid AS meeting_id,
  ${part.itemNumber ?? 'NULL'}::text AS item_number, ${part.itemTitle ?? 'NULL'}::text AS item_title,
  ${part.person ?? 'NULL'}::uuid AS person_id, ${part.detail ?? 'NULL'}::text AS detail
${from}`;

/** FROM and WHERE of these parts together, as `h`; `kinds` is the parameter with the kinds asked for, null for all. */
export const historySource = (parts: readonly string[], kinds: string): string =>
  `FROM (${parts.join('\nUNION ALL\n')}) h WHERE (${kinds}::text[] IS NULL OR h.kind = ANY (${kinds}::text[]))`;

export const historyColumns = z.object({
  id: z.string(),
  kind: historyKind,
  at: z.date(),
  by: z.string().nullable(),
  paper_id: z.string().nullable(),
  paper_number: z.string().nullable(),
  paper_kind: paperKind.nullable(),
  paper_title: z.string().nullable(),
  meeting_id: z.string().nullable(),
  meeting_title: z.string().nullable(),
  item_number: z.string().nullable(),
  item_title: z.string().nullable(),
  person: z.string().nullable(),
  detail: z.string().nullable(),
});

/** What a list of them is declared with, besides its source. */
export const HISTORY_LIST = {
  columns: historyColumns,
  keep: Object.fromEntries(
    [
      ...['kind', 'actor', 'actor_name', 'paper_id', 'meeting_id', 'item_number', 'item_title', 'person_id', 'detail'],
    ].map((name) => [name, `h.${name}`]),
  ),
  key: [
    { sql: 'h.at', type: 'timestamptz' },
    { sql: 'h.place', type: 'int' },
    { sql: 'h.id', type: 'text' },
  ],
  order: 'descending',
} as const;

const nameOf = (p: string): string => `nullif(concat_ws(' ', ${p}.title, ${p}.given_name, ${p}.family_name), '')`;

/** What is shown of a page, where people have names; `named` says whether the reader is told who did it. */
export const shownWith = (named: string): { readonly join: string; readonly select: string } => ({
  join: `LEFT JOIN person actor ON actor.id = page.actor AND (${named})
    LEFT JOIN person concerned ON concerned.id = page.person_id
    LEFT JOIN paper p ON p.id = page.paper_id LEFT JOIN meeting m ON m.id = page.meeting_id`,
  select: `page.key_3 AS id, page.kind, page.key_1 AS at,
    coalesce(CASE WHEN ${named} THEN page.actor_name END, ${nameOf('actor')}) AS by,
    p.id AS paper_id, p.number AS paper_number, p.kind AS paper_kind, p.title AS paper_title, m.id AS meeting_id,
    m.title AS meeting_title, page.item_number, page.item_title, ${nameOf('concerned')} AS person, page.detail`,
});

export function toHistoryEntry(row: z.output<typeof historyColumns>): HistoryEntry {
  const { id, kind, at, by, person, detail, paper_id, paper_kind, paper_title, meeting_id, meeting_title } = row;
  return {
    ...{ id, kind, at: at.toISOString(), by, person, detail },
    paper:
      paper_id === null || paper_kind === null || paper_title === null
        ? null
        : { id: paper_id, number: row.paper_number, kind: paper_kind, title: paper_title },
    meeting: meeting_id === null || meeting_title === null ? null : { id: meeting_id, title: meeting_title },
    item:
      row.item_number === null && row.item_title === null
        ? null
        : { number: row.item_number ?? '', title: row.item_title ?? '' },
  };
}
