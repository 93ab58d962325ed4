import { Injectable } from '@nestjs/common';
import { deviceKind, type DeviceList, type DeviceView } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { statement, type RowOf } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';

/** Paired devices, for those who manage the devices of their committees. */
@Injectable()
export class DeviceListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<DeviceList> {
    const rows = await this.unitOfWork.read((db) => db.rows(DEVICES, [null]));
    const mine = rows.filter((row) => may(actor, 'manage-devices', { committeeId: row.committee_id }));
    return { devices: mine.map(viewOf) };
  }

  /** @throws ProblemError `not-found` */
  async deviceById(id: string): Promise<DeviceView> {
    const row = await this.unitOfWork.read((db) => db.row(DEVICES, [id]));
    if (row === null) throw new ProblemError('not-found');
    return viewOf(row);
  }
}

const DEVICES = statement(
  z.object({
    id: z.string(),
    kind: deviceKind,
    name: z.string(),
    committee_id: z.string(),
    committee: z.string(),
    meeting_id: z.string().nullable(),
    meeting: z.string().nullable(),
    behind_doors: z.boolean(),
    paired_at: z.date(),
    last_seen_at: z.date().nullable(),
  }),
  `SELECT d.id, d.kind, d.name, d.committee_id, c.name AS committee, d.meeting_id, m.title AS meeting, d.behind_doors,
    d.paired_at, d.last_seen_at
  FROM device d JOIN committee c ON c.id = d.committee_id LEFT JOIN meeting m ON m.id = d.meeting_id
  WHERE d.paired_at IS NOT NULL AND d.revoked_at IS NULL AND ($1::uuid IS NULL OR d.id = $1)
  ORDER BY d.name, d.id LIMIT 500`,
);

const viewOf = (row: RowOf<typeof DEVICES>): DeviceView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  committeeId: row.committee_id,
  committee: row.committee,
  meetingId: row.meeting_id,
  meeting: row.meeting,
  behindDoors: row.behind_doors,
  pairedAt: row.paired_at.toISOString(),
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
});
