import { Injectable } from '@nestjs/common';
import type { PortalCalendarQuery as Wanted } from '@gremia/contracts';
import { z } from 'zod';
import { AppConfig } from '../../platform/config/app-config';
import { statement } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { MUNICIPALITY } from '../portal-municipality.statement';
import { writeCalendar } from './write-calendar';

/** More than a council holds in years; a calendar is fetched whole, again and again. */
const NEWEST = 500;

/** Announced meetings at which somebody meets; a circular vote is none. */
const MEETINGS = statement(
  z.object({
    id: z.string(),
    title: z.string(),
    committee: z.string(),
    place: z.string(),
    starts_at: z.date(),
    ends_at: z.date().nullable(),
    cancelled: z.boolean(),
    changed_at: z.date(),
  }),
  `SELECT m.id, m.title, c.name AS committee, m.place, m.starts_at, m.ends_at, m.state = 'cancelled' AS cancelled,
     m.changed_at
   FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
   WHERE m.circular_until IS NULL AND ($1::uuid IS NULL OR m.committee_id = $1)
   ORDER BY m.starts_at DESC, m.id LIMIT ${NEWEST}`,
);

/** The announced meetings of one body or of all as a calendar to subscribe to. */
@Injectable()
export class PortalCalendarQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: AppConfig,
  ) {}

  async execute({ committeeId }: Wanted): Promise<string> {
    const { name, rows } = await this.unitOfWork.readPublic(async (db) => ({
      name: (await db.row(MUNICIPALITY))?.name ?? '',
      rows: await db.rows(MEETINGS, [committeeId ?? null]),
    }));
    const { publicUrl } = this.config;
    const first = committeeId === undefined ? undefined : rows[0]?.committee;
    return writeCalendar(
      first === undefined ? `${name}: Sitzungen` : `${name}: ${first}`,
      rows.map((row) => ({
        id: row.id,
        title: row.title,
        committee: row.committee,
        place: row.place,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        cancelled: row.cancelled,
        changedAt: row.changed_at,
        url: publicUrl === null ? null : `${publicUrl}/sitzungen/${row.id}`,
      })),
    );
  }
}
