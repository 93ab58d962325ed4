import { Injectable } from '@nestjs/common';
import { deviceKind, type DeviceKind } from '@gremia/contracts';
import { parse } from 'cookie';
import { z } from 'zod';
import { AppConfig } from '../config/app-config';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { RememberedIds } from './remembered-ids';
import { sessionIdOf } from './session-reader';

/** A paired device. It is nobody: it has no rights of a person, and reads the stream of its meeting as the public. */
export interface Device {
  readonly deviceId: string;
  readonly kind: DeviceKind;
  /** What the office calls it. */
  readonly name: string;
  /** May stay in the call when the public is excluded. */
  readonly behindDoors: boolean;
  /** The meeting that it stands in now; null when there is none. */
  readonly meetingId: string | null;
}

/** Its cookie is its own, beside that of whoever signs in on the same machine. */
export const deviceCookieName = (config: AppConfig): string =>
  config.production ? '__Host-gremia-device' : 'gremia-device';

/** Tells from a Cookie header which paired device asks. */
@Injectable()
export class DeviceReader {
  private readonly remembered = new RememberedIds();

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The device's token in a Cookie header, or null. */
  token(header: string | undefined): string | null {
    const token = header === undefined ? null : (parse(header)[deviceCookieName(this.config)] ?? null);
    return token === null || token.length > 100 ? null : token;
  }

  /** Whether the device in a Cookie header was paired when it was last looked up here. Costs no question. */
  isRemembered(header: string | undefined): boolean {
    const token = this.token(header);
    return token !== null && this.remembered.has(sessionIdOf(token));
  }

  async fromCookie(header: string | undefined): Promise<Device | null> {
    const token = this.token(header);
    if (token === null) return null;
    const id = sessionIdOf(token);
    const row = await this.unitOfWork.read((db) => db.row(BY_TOKEN, [id]));
    this.remembered.remember(id, row !== null);
    return row === null ? null : deviceOf(row);
  }

  /** These devices as they stand now; one that is not paired any more is missing. */
  async devicesById(deviceIds: readonly string[]): Promise<Map<string, Device>> {
    if (deviceIds.length === 0) return new Map();
    const rows = await this.unitOfWork.read((db) => db.rows(BY_IDS, [deviceIds]));
    return new Map(rows.map((row) => [row.id, deviceOf(row)]));
  }
}

/**
 * The meeting that a device shows: the one it was pointed to, else what its committee holds now, or next on the same
 * day. What is not announced yet is shown only by a device that was pointed to it.
 */
export const MEETING_OF_DEVICE = `coalesce(d.meeting_id, (
  SELECT m.id FROM meeting m WHERE m.committee_id = d.committee_id AND NOT m.rehearsal
    AND m.agenda_published_at IS NOT NULL AND m.state <> 'cancelled'
    AND (m.state IN ('running', 'interrupted')
      OR m.starts_at BETWEEN now() - interval '12 hours' AND now() + interval '12 hours')
  ORDER BY m.state IN ('running', 'interrupted') DESC, m.state = 'closed', m.starts_at LIMIT 1))`;

const PAIRED = `d.paired_at IS NOT NULL AND d.revoked_at IS NULL`;

const paired = z.object({
  id: z.string(),
  kind: deviceKind,
  name: z.string(),
  behind_doors: z.boolean(),
  meeting_id: z.string().nullable(),
});
const SHOWN = `d.id, d.kind, d.name, d.behind_doors, ${MEETING_OF_DEVICE} AS meeting_id`;

const BY_TOKEN = statement(
  paired,
  `SELECT ${SHOWN} FROM device d WHERE d.token_hash = decode($1, 'hex') AND ${PAIRED}`,
);

const BY_IDS = statement(paired, `SELECT ${SHOWN} FROM device d WHERE d.id = ANY ($1::uuid[]) AND ${PAIRED}`);

const deviceOf = (row: z.infer<typeof paired>): Device => ({
  deviceId: row.id,
  kind: row.kind,
  name: row.name,
  behindDoors: row.behind_doors,
  meetingId: row.meeting_id,
});
