import { Injectable } from '@nestjs/common';
import { responsibility } from '@gremia/contracts';
import type { AgendaEntry, ItemText } from '@gremia/meeting';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Sql } from '../../platform/database/unit-of-work';
import { practiceText } from '../lessons/practice-texts';
import { storedOps, storedPoints, storedUnits } from '../../platform/records/stored-text';

/** An agenda item as everybody may know it, and the texts it is about. */
export type ItemWithText = AgendaEntry & {
  readonly text: ItemText;
  /** The paper was taken back. */
  readonly withdrawn: boolean;
  readonly rehearsal: boolean;
};

const names = (originators: string): string =>
  `(SELECT coalesce(jsonb_agg(o.value ->> 'name' ORDER BY o.ordinality), '[]')
    FROM jsonb_array_elements(${originators}) WITH ORDINALITY o)`;

const newestVersion = (p: string, column: 'id' | 'points'): string =>
  `(SELECT v.${column} FROM paper_version v WHERE v.paper_id = ${p}.id AND v.kind <> 'resolution'
    ORDER BY v.no DESC LIMIT 1)`;

const isLaid = (p: string): string =>
  `(${p}.kind = 'amendment' AND ${p}.number IS NOT NULL AND ${p}.state <> 'withdrawn'
    AND (${p}.public OR NOT (i.public AND m.public)))`;

/** As the papers hold it: see `storedPoints`. */
const laidAmendment = z.object({
  id: z.string(),
  no: z.string(),
  title: z.string(),
  originators: z.array(z.string()),
  ops: storedOps,
  units: storedUnits,
  amends: z.string().nullable(),
  outdated: z.boolean().optional(),
  madeFor: storedPoints.optional(),
});

const itemRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  neutral_title: z.string(),
  public: z.boolean(),
  responsibility: responsibility.nullable(),
  paper_id: z.string().nullable(),
  withdrawn: z.boolean(),
  rehearsal: z.boolean(),
  lesson: z.boolean(),
  paper_number: z.string().nullable(),
  paper_title: z.string().nullable(),
  originators: z.array(z.string()).nullable(),
  base: storedPoints.nullable(),
  amendments: z.array(laidAmendment),
});

/** What is laid before the public on a public item comes from public papers only. */
const textsOf = (items: string): string => `SELECT i.id, i.number, i.title, i.neutral_title, i.public, i.responsibility,
    p.id AS paper_id, coalesce(p.state = 'withdrawn', false) AS withdrawn, m.rehearsal, m.lesson IS NOT NULL AS lesson,
    p.number AS paper_number,
  p.title AS paper_title,
  CASE WHEN p.id IS NOT NULL THEN ${names('p.originators')} END AS originators, v.points AS base,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', a.paper_id, 'no', c.number, 'title', c.title, 'originators',
      ${names('c.originators')}, 'ops', a.ops, 'units', a.units,
        'amends', CASE WHEN first.id <> c.id THEN first.id END)
        || CASE WHEN c.id = first.id AND a.base_version_id <> ${newestVersion('p', 'id')}
          THEN jsonb_build_object('outdated', true, 'madeFor', made.points) ELSE '{}' END
      ORDER BY first.year, first.no, first.id <> c.id, c.year, c.no)
    FROM paper first JOIN paper c ON c.id = first.id OR c.parent_id = first.id JOIN amendment a ON a.paper_id = c.id
      JOIN paper_version made ON made.id = a.base_version_id
    WHERE first.parent_id = p.id AND ${isLaid('first')} AND ${isLaid('c')} AND (c.id = first.id
      OR a.base_version_id = ${newestVersion('first', 'id')})), '[]') AS amendments
FROM ${items} i JOIN meeting m ON m.id = i.meeting_id
  LEFT JOIN paper p ON p.id = i.paper_id AND (p.public OR NOT (i.public AND m.public))
  LEFT JOIN LATERAL ${newestVersion('p', 'points')} v ON true
WHERE i.meeting_id = $1 AND ($2::uuid IS NULL OR i.id = $2) ORDER BY i.position`;

const ITEMS = statement(itemRow, textsOf('agenda_item'));

/** As they would be laid with an item that is not on the agenda yet: $3 whether it is public, $4 its paper's number. */
const LATER_ITEM = statement(
  itemRow,
  textsOf(
    `(SELECT $2::uuid AS id, $1::uuid AS meeting_id, 1 AS position, '' AS number, '' AS title, '' AS neutral_title,
      $3::boolean AS public, 'decision' AS responsibility, p.id AS paper_id FROM paper p
      WHERE p.number = $4 AND p.kind NOT IN ('amendment', 'statement'))`,
  ),
);

/**
 * The texts as they lie in the papers now: newest proposed version, the amendments that have been submitted to it, and
 * after each one the amendments of it. Of these one
 * that does not fit the newest version of the amendment is not laid before its mover has worded it anew.
 */
@Injectable()
export class ItemTextsQuery {
  /** All items of a meeting in their order, or one of them. */
  async textsOfItems(sql: Sql, meetingId: string, itemId: string | null = null): Promise<ItemWithText[]> {
    const rows = await sql.rows(ITEMS, [meetingId, itemId]);
    return rows.map(itemOf);
  }

  /** What would be laid with a new item on a paper; null where no such paper can be on it. */
  async textOfLaterItem(sql: Sql, item: LaterItem): Promise<ItemWithText | null> {
    const { meetingId, itemId, public: isPublic, paperNumber } = item;
    const [row] = await sql.rows(LATER_ITEM, [meetingId, itemId, isPublic, paperNumber]);
    return row === undefined ? null : itemOf(row);
  }
}

/** An item that is not on the agenda yet. */
interface LaterItem {
  readonly meetingId: string;
  readonly itemId: string;
  readonly public: boolean;
  readonly paperNumber: string;
}

const itemOf = (row: z.infer<typeof itemRow>): ItemWithText => ({
  itemId: row.id,
  number: row.number,
  title: row.public ? row.title : row.neutral_title,
  public: row.public,
  withdrawn: row.withdrawn,
  rehearsal: row.rehearsal,
  text: {
    title: row.title,
    paperId: row.paper_id,
    paperNumber: row.paper_number,
    paperTitle: row.paper_title,
    originators: row.originators ?? [],
    responsibility: row.responsibility,
    base: row.lesson ? (row.base ?? practiceText(row.title)) : row.base,
    amendments: row.amendments,
  },
});
