import { Injectable } from '@nestjs/common';
import type { AgendaEntry, ItemText } from '@gremia/meeting';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** An agenda item as everybody may know it, and the texts it is about. */
export type ItemWithText = AgendaEntry & { readonly text: ItemText };

interface ItemRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly neutral_title: string;
  readonly public: boolean;
  readonly responsibility: ItemText['responsibility'];
  readonly paper_id: string | null;
  readonly paper_number: string | null;
  readonly paper_title: string | null;
  readonly originators: string[] | null;
  readonly base: ItemText['base'];
  readonly amendments: ItemText['amendments'];
}

/** The texts as they lie in the papers now: newest proposed version, and the amendments that have been submitted to it. */
@Injectable()
export class ItemTextsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All items of a meeting in their order, or one of them. */
  async of(meetingId: string, itemId: string | null = null): Promise<ItemWithText[]> {
    const rows = await this.unitOfWork.read((db) => db.query<ItemRow>(ITEMS, [meetingId, itemId]));
    return rows.map((row) => ({
      itemId: row.id,
      number: row.number,
      title: row.public ? row.title : row.neutral_title,
      public: row.public,
      text: {
        title: row.title,
        paperId: row.paper_id,
        paperNumber: row.paper_number,
        paperTitle: row.paper_title,
        originators: row.originators ?? [],
        responsibility: row.responsibility,
        base: row.base,
        amendments: row.amendments,
      },
    }));
  }
}

const names = (originators: string): string =>
  `(SELECT coalesce(jsonb_agg(o.value ->> 'name' ORDER BY o.ordinality), '[]') FROM jsonb_array_elements(${originators}) WITH ORDINALITY o)`;

// What is laid before the public on a public item comes from public papers only.
const ITEMS = `
SELECT i.id, i.number, i.title, i.neutral_title, i.public, i.responsibility, p.id AS paper_id, p.number AS paper_number, p.title AS paper_title,
  CASE WHEN p.id IS NOT NULL THEN ${names('p.originators')} END AS originators, v.points AS base,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', a.paper_id, 'no', c.number, 'title', c.title, 'originators', ${names('c.originators')}, 'ops', a.ops, 'units', a.units)
      ORDER BY c.year, c.no)
    FROM paper c JOIN amendment a ON a.paper_id = c.id
    WHERE c.parent_id = p.id AND c.kind = 'amendment' AND c.number IS NOT NULL AND c.state <> 'withdrawn' AND (c.public OR NOT (i.public AND m.public))), '[]') AS amendments
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
  LEFT JOIN paper p ON p.id = i.paper_id AND (p.public OR NOT (i.public AND m.public))
  LEFT JOIN LATERAL (SELECT points FROM paper_version WHERE paper_id = p.id AND kind <> 'resolution' ORDER BY no DESC LIMIT 1) v ON true
WHERE i.meeting_id = $1 AND ($2::uuid IS NULL OR i.id = $2) ORDER BY i.position`;
