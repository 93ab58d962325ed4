import { Injectable } from '@nestjs/common';
import { paperKind, paperState, responsibility, type AgendaItemInput } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { excludedItems, excludedPapers } from '../platform/records/exclusions';

const PAPERS = statement(
  z.object({
    id: z.string(),
    kind: paperKind,
    public: z.boolean(),
    number: z.string().nullable(),
    state: paperState,
  }),
  'SELECT id, kind, public, number, state FROM paper WHERE id = ANY($1::uuid[])',
);
export type PaperOnAgenda = Readonly<RowOf<typeof PAPERS>>;

/** An item in its place, under its number; `supplementNo` names the supplement that brought it. */
export interface PlacedItem extends AgendaItemInput {
  readonly number: string;
  readonly supplementNo: number | null;
}

const ITEMS = statement(
  z.object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    neutralTitle: z.string(),
    public: z.boolean(),
    paperId: z.string().nullable(),
    responsibility: responsibility.nullable(),
    notes: z.string(),
    plannedMinutes: z.number().nullable(),
    supplementNo: z.number().nullable(),
  }),
  `SELECT id, number, title, neutral_title AS "neutralTitle", public, paper_id AS "paperId",
    responsibility, notes, planned_minutes AS "plannedMinutes", supplement_no AS "supplementNo"
   FROM agenda_item WHERE meeting_id = $1 ORDER BY position`,
);

const COUNT = statement(z.object({ count: z.number() }), 'SELECT count(*) FROM agenda_item WHERE meeting_id = $1');
const PAPER_IDS = statement(
  z.object({ paper_id: z.string() }),
  'SELECT DISTINCT paper_id FROM agenda_item WHERE meeting_id = $1 AND paper_id IS NOT NULL',
);
const FOREIGN = statement(
  z.object({ id: z.string() }),
  'SELECT id FROM agenda_item WHERE id = ANY($2::uuid[]) AND meeting_id <> $1',
);

/** The table `agenda_item`. */
@Injectable()
export class AgendaRepository {
  /** The agenda as it stands, in its order. */
  items(db: Db, meetingId: string): Promise<PlacedItem[]> {
    return db.rows(ITEMS, [meetingId]);
  }

  async count(db: Db, meetingId: string): Promise<number> {
    const row = await db.row(COUNT, [meetingId]);
    return row?.count ?? 0;
  }

  async paperIds(db: Db, meetingId: string): Promise<string[]> {
    const rows = await db.rows(PAPER_IDS, [meetingId]);
    return rows.map((row) => row.paper_id);
  }

  /** Which of these item ids belong to another meeting. */
  async foreign(db: Db, meetingId: string, itemIds: readonly string[]): Promise<string[]> {
    const rows = await db.rows(FOREIGN, [meetingId, itemIds]);
    return rows.map((row) => row.id);
  }

  /**
   * The items about which this person may not read, as they stand: an agenda that the person sends back does not say
   * what they are about.
   */
  async hiddenFrom(db: Db, meetingId: string, personId: string): Promise<Map<string, AgendaItemInput>> {
    const rows = await db.rows(HIDDEN, [personId, meetingId]);
    return new Map(
      rows.map(({ neutral_title: neutralTitle, paper_id: paperId, planned_minutes: plannedMinutes, ...item }) => [
        item.id,
        { ...item, neutralTitle, paperId, plannedMinutes },
      ]),
    );
  }

  async papers(db: Db, paperIds: readonly string[]): Promise<Map<string, PaperOnAgenda>> {
    const rows = await db.rows(PAPERS, [paperIds]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Makes these the agenda, in their order. Items that stay keep their id. */
  async replace(db: Db, meetingId: string, items: readonly PlacedItem[]): Promise<void> {
    const rows = items.map((item, index) => ({ ...item, position: index + 1 }));
    await db.execute('DELETE FROM agenda_item WHERE meeting_id = $1 AND NOT id = ANY($2::uuid[])', [
      meetingId,
      items.map((item) => item.id),
    ]);
    await db.execute(
      `INSERT INTO agenda_item (id, meeting_id, position, number, title, neutral_title, public, paper_id,
        responsibility, notes, planned_minutes, supplement_no)
       SELECT i.id, $1, i.position, i.number, i.title, i."neutralTitle", i.public, i."paperId", i.responsibility,
         i.notes, i."plannedMinutes", i."supplementNo"
       FROM jsonb_to_recordset($2) AS i(id uuid, position int, number text, title text, "neutralTitle" text, public
         boolean, "paperId" uuid, responsibility text, notes text, "plannedMinutes" int, "supplementNo" int)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number, title = excluded.title,
         neutral_title = excluded.neutral_title,
         public = excluded.public, paper_id = excluded.paper_id, responsibility = excluded.responsibility, notes =
           excluded.notes, planned_minutes = excluded.planned_minutes`,
      [meetingId, JSON.stringify(rows)],
    );
  }
}

/** $1 is the person, $2 the meeting. */
const HIDDEN = statement(
  z.object({
    id: z.string(),
    title: z.string(),
    neutral_title: z.string(),
    public: z.boolean(),
    paper_id: z.string().nullable(),
    responsibility: responsibility.nullable(),
    notes: z.string(),
    planned_minutes: z.number().nullable(),
  }),
  `SELECT i.id, i.title, i.neutral_title, i.public, i.paper_id, i.responsibility, i.notes, i.planned_minutes
   FROM agenda_item i
   WHERE i.meeting_id = $2 AND NOT i.public
     AND (i.id = ANY(${excludedItems('$1')}) OR i.paper_id = ANY(${excludedPapers('$1')}))`,
);
