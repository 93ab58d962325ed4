import { Injectable } from '@nestjs/common';
import { FIRST_VISIT_DAYS, NEWS_DAYS, newsKind, paperKind, type NewsItem, type NewsList } from '@gremia/contracts';
import type { NewsQuery as Asked } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { Clock } from '../../platform/clock';
import { statement, type RowOf } from '../../platform/database/statement';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { keysetList } from '../../platform/paging/keyset-list';
import { readPage } from '../../platform/paging/read-page';
import { meetingReaderParams } from '../../platform/records/meeting-access';
import { readerParams } from '../../platform/records/paper-access';
import { NEWS, NEWS_PARAMS } from './news-sources';

const DAY_MILLISECONDS = 86_400_000;
const NOTHING = { total: 0, first: 0, previous: null, next: null } as const;

/** What is new to a person in the bodies where they have a seat: what they may know, and have not read. */
@Injectable()
export class NewsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { about, ...page }: Asked): Promise<NewsList> {
    const now = this.clock.now();
    const asOf = now.toISOString();
    if (actor.accountId === null) return { news: [], asOf, ...NOTHING };
    return this.unitOfWork.readSnapshot(async (db) => {
      const bodies = await bodiesOf(db, actor);
      if (bodies.length === 0) return { news: [], asOf, ...NOTHING };
      const { rows, info } = await readPage(
        db,
        NEWEST_FIRST,
        [
          ...meetingReaderParams(actor),
          ...readerParams(actor),
          bodies,
          await lastRead(db, actor.personId, now),
          about ?? null,
        ],
        page,
      );
      return { news: rows.map(toNews), asOf, ...info };
    });
  }
}

const BODIES = statement(
  z.object({ committee_id: z.string() }),
  `SELECT DISTINCT s.committee_id FROM membership s JOIN committee c ON c.id = s.committee_id
    JOIN municipality y ON y.id = c.municipality_id
  WHERE s.person_id = $1 AND s.starts_on <= (now() AT TIME ZONE y.time_zone)::date
    AND (s.ends_on IS NULL OR s.ends_on >= (now() AT TIME ZONE y.time_zone)::date)`,
);

/** Where the person has a seat today, or a right that comes with one. */
async function bodiesOf(db: Db, { personId, roles }: Actor): Promise<string[]> {
  const seats = await db.rows(BODIES, [personId]);
  const leads = roles.filter(({ role }) => role === 'chair' || role === 'member');
  return [...new Set([...seats.map((row) => row.committee_id), ...leads.flatMap((held) => held.committeeId ?? [])])];
}

const READ = statement(z.object({ until: z.date() }), 'SELECT until FROM news_read WHERE person_id = $1');

/** Since when something is new: what everything was read up to, at most so long ago. */
async function lastRead(db: Db, personId: string, now: Date): Promise<Date> {
  const until = (await db.row(READ, [personId]))?.until;
  const days = until === undefined ? FIRST_VISIT_DAYS : NEWS_DAYS;
  return new Date(Math.max(until?.getTime() ?? 0, now.getTime() - days * DAY_MILLISECONDS));
}

const columns = z.object({
  id: z.string(),
  kind: newsKind,
  at: z.date(),
  paper_id: z.string().nullable(),
  paper_number: z.string().nullable(),
  paper_kind: paperKind.nullable(),
  paper_title: z.string().nullable(),
  amends_id: z.string().nullable(),
  amends_number: z.string().nullable(),
  meeting_id: z.string().nullable(),
  meeting_title: z.string().nullable(),
  starts_at: z.date().nullable(),
  item: z.string().nullable(),
  label: z.string().nullable(),
});

const NEWEST_FIRST = keysetList({
  columns,
  source: NEWS,
  keep: { kind: 'n.kind', paper_id: 'n.paper_id', meeting_id: 'n.meeting_id', item: 'n.item', label: 'n.label' },
  key: [
    { sql: 'n.at', type: 'timestamptz' },
    { sql: 'n.id', type: 'text' },
  ],
  order: 'descending',
  join: `LEFT JOIN paper p ON p.id = page.paper_id
    LEFT JOIN paper above ON above.id = p.parent_id AND page.kind = 'amendment'
    LEFT JOIN meeting m ON m.id = page.meeting_id`,
  select: `page.key_2 AS id, page.kind, page.key_1 AS at, p.id AS paper_id, p.number AS paper_number,
    p.kind AS paper_kind, p.title AS paper_title, above.id AS amends_id, above.number AS amends_number,
    m.id AS meeting_id, m.title AS meeting_title, m.starts_at, page.item, page.label`,
  params: NEWS_PARAMS,
});

function toNews(row: RowOf<{ columns: typeof columns; sql: string }>): NewsItem {
  const { paper_id, paper_kind, paper_title, meeting_id, meeting_title, starts_at } = row;
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    paper:
      paper_id === null || paper_kind === null || paper_title === null
        ? null
        : { id: paper_id, number: row.paper_number, kind: paper_kind, title: paper_title },
    amends: row.amends_id === null ? null : { id: row.amends_id, number: row.amends_number },
    meeting:
      meeting_id === null || meeting_title === null || starts_at === null
        ? null
        : { id: meeting_id, title: meeting_title, startsAt: starts_at.toISOString() },
    item: row.item,
    label: row.label,
  };
}
