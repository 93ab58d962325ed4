import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import type { DeviceChoice } from './device-rights';

export type DeviceEntry = RowOf<typeof ENTRIES>;

/** A device about which nothing was decided: heard, and playing what is said in the room. */
export const UNDECIDED: DeviceChoice = { muted: false, channel: null };

/** The table `conference_device`: devices of the hall that have been in the call of a meeting. */
@Injectable()
export class CallDeviceRepository {
  /** Those that are still paired, by name. */
  entriesOf(db: Db, meetingId: string): Promise<DeviceEntry[]> {
    return db.rows(ENTRIES, [meetingId]);
  }

  async choiceFor(db: Db, meetingId: string, deviceId: string): Promise<DeviceChoice> {
    return (await db.row(CHOICE, [meetingId, deviceId])) ?? UNDECIDED;
  }

  /** Notes that a device comes to the call; what was decided about it stays as it is. */
  async note(db: Db, meetingId: string, deviceId: string): Promise<void> {
    await db.execute(NOTE, [meetingId, deviceId]);
  }

  /** Answers false where it has never been in this call. */
  async setMuted(db: Db, meetingId: string, deviceId: string, muted: boolean): Promise<boolean> {
    return (await db.execute(SET_MUTED, [meetingId, deviceId, muted])) === 1;
  }

  /** Answers false for what has never been in this call, or is no screen. */
  async setChannel(db: Db, meetingId: string, deviceId: string, channel: string | null): Promise<boolean> {
    return (await db.execute(SET_CHANNEL, [meetingId, deviceId, channel])) === 1;
  }

  /** These are connected, and no other one is. */
  async setConnected(db: Db, meetingId: string, deviceIds: readonly string[], now: Date): Promise<void> {
    await db.execute(SET_CONNECTED, [meetingId, deviceIds, now]);
  }
}

const ENTRIES = statement(
  z.object({
    device_id: z.string(),
    name: z.string(),
    kind: z.enum(['hall', 'camera']),
    muted: z.boolean(),
    channel: z.string().nullable(),
    connected_at: z.date().nullable(),
  }),
  `SELECT e.device_id, d.name, d.kind, e.muted, e.channel, e.connected_at
  FROM conference_device e JOIN device d ON d.id = e.device_id
  WHERE e.meeting_id = $1 AND d.paired_at IS NOT NULL AND d.revoked_at IS NULL ORDER BY d.name, d.id`,
);

const CHOICE = statement(
  z.object({ muted: z.boolean(), channel: z.string().nullable() }),
  `SELECT muted, channel FROM conference_device WHERE meeting_id = $1 AND device_id = $2`,
);

const NOTE = `
INSERT INTO conference_device (meeting_id, device_id) VALUES ($1, $2) ON CONFLICT (meeting_id, device_id) DO NOTHING`;

const SET_MUTED = `UPDATE conference_device SET muted = $3 WHERE meeting_id = $1 AND device_id = $2`;

const SET_CHANNEL = `
UPDATE conference_device e SET channel = $3 FROM device d
WHERE e.meeting_id = $1 AND e.device_id = $2 AND d.id = e.device_id AND d.kind = 'hall'`;

const SET_CONNECTED = `
UPDATE conference_device SET connected_at = CASE WHEN device_id = ANY ($2::uuid[]) THEN $3::timestamptz END
WHERE meeting_id = $1 AND (connected_at IS NOT NULL) <> (device_id = ANY ($2::uuid[]))`;
