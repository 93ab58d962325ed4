import { Injectable } from '@nestjs/common';
import { deviceKind, type DeviceMeeting, type OwnDevice } from '@gremia/contracts';
import { z } from 'zod';
import { MEETING_OF_DEVICE } from '../platform/actor/device-reader';
import { sessionIdOf } from '../platform/actor/session-reader';
import { statement, type RowOf } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DeviceRepository } from './device.repository';

/** How the device that asks stands. Whether it was here is noted by the way. */
@Injectable()
export class OwnDeviceQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
  ) {}

  async execute(token: string | null): Promise<OwnDevice> {
    if (token === null) return { state: 'unknown', revoked: false };
    const tokenHash = Buffer.from(sessionIdOf(token), 'hex');
    const row = await this.unitOfWork.run(null, async ({ db, now }) => {
      await this.devices.noteSeen(db, tokenHash, now);
      return db.row(OWN, [tokenHash, now]);
    });
    return row === null ? { state: 'unknown', revoked: false } : viewOf(row);
  }
}

const OWN = statement(
  z.object({
    kind: deviceKind,
    name: z.string().nullable(),
    waits: z.boolean(),
    code_expires_at: z.date().nullable(),
    revoked: z.boolean(),
    committee: z.string().nullable(),
    meeting_id: z.string().nullable(),
    title: z.string().nullable(),
    starts_at: z.date().nullable(),
    place: z.string().nullable(),
    public: z.boolean().nullable(),
  }),
  `SELECT d.kind, d.name, coalesce(d.paired_at IS NULL AND d.code_expires_at > $2, false) AS waits, d.code_expires_at,
    d.revoked_at IS NOT NULL AS revoked, c.name AS committee, s.id AS meeting_id, s.title, s.starts_at, s.place,
    s.public
  FROM device d LEFT JOIN committee c ON c.id = d.committee_id LEFT JOIN meeting s ON s.id = ${MEETING_OF_DEVICE}
  WHERE d.token_hash = $1`,
);

function viewOf(row: RowOf<typeof OWN>): OwnDevice {
  if (row.waits && row.code_expires_at !== null)
    return { state: 'waiting', kind: row.kind, expiresAt: row.code_expires_at.toISOString() };
  if (row.revoked || row.name === null || row.committee === null) return { state: 'unknown', revoked: row.revoked };
  return {
    state: 'paired',
    kind: row.kind,
    name: row.name,
    committee: row.committee,
    meeting: meetingOf(row, row.committee),
  };
}

/** Of a meeting behind closed doors a screen in the hall tells neither title nor time. */
function meetingOf(row: RowOf<typeof OWN>, committee: string): DeviceMeeting | null {
  if (row.meeting_id === null || row.starts_at === null) return null;
  const isPublic = row.public === true;
  return {
    id: row.meeting_id,
    title: isPublic ? (row.title ?? '') : '',
    committee,
    startsAt: row.starts_at.toISOString(),
    place: isPublic ? (row.place ?? '') : '',
    public: isPublic,
  };
}
