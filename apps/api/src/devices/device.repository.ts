import { Injectable } from '@nestjs/common';
import { deviceKind, type DeviceInput, type DeviceKind } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { device } from './devices.entities';

export interface NewDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly tokenHash: Buffer;
  readonly codeHash: Buffer;
  readonly codeExpiresAt: Date;
}

export type WaitingRow = RowOf<typeof WAITING>;

/** The table `device`. */
@Injectable()
export class DeviceRepository {
  /** How many codes are valid at the moment. */
  async countWaiting(db: Db, now: Date): Promise<number> {
    return (await db.row(COUNT_WAITING, [now]))?.count ?? 0;
  }

  async insertWaiting(db: Db, fresh: NewDevice, now: Date): Promise<void> {
    await db.manager.insert(device, { ...fresh, behindDoors: false, createdAt: now });
  }

  /** Forgets what was begun with this token, paired or not: the browser has a new one. */
  async forgetToken(db: Db, tokenHash: Buffer): Promise<string[]> {
    return (await db.rows(FORGET_TOKEN, [tokenHash])).map(({ id }) => id);
  }

  /** The device that shows this code, locked until the end of the transaction; null when the code does not hold. */
  lockWaiting(db: Db, codeHash: Buffer, now: Date): Promise<WaitingRow | null> {
    return db.row(WAITING, [codeHash, now]);
  }

  /** Makes the waiting device a paired one. Its code is gone with that. */
  async pair(db: Db, id: string, place: DeviceInput, by: string, now: Date): Promise<void> {
    await db.manager.update(device, id, {
      ...place,
      codeHash: null,
      codeExpiresAt: null,
      pairedAt: now,
      pairedBy: by,
    });
  }

  /** The committee of a paired device, locked; null when there is no such device. */
  async lockPaired(db: Db, id: string): Promise<string | null> {
    return (await db.row(PAIRED, [id]))?.committee_id ?? null;
  }

  async changePlace(db: Db, id: string, { name, committeeId, meetingId, behindDoors }: DeviceInput): Promise<void> {
    await db.manager.update(device, id, { name, committeeId, meetingId, behindDoors });
  }

  async revoke(db: Db, id: string, now: Date): Promise<void> {
    await db.manager.update(device, id, { revokedAt: now });
  }

  /** Notes that a device was here; at most twice a minute. */
  async noteSeen(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
    await db.execute(TOUCH, [tokenHash, now]);
  }

  /** Forgets codes that nobody confirmed, and devices that were revoked a month ago. */
  async forgetOld(db: Db, now: Date): Promise<void> {
    await db.execute(FORGET_OLD, [now]);
  }

  /** Whether there is such a committee, and, where a meeting is named, whether it is one of it. */
  async isPlace(db: Db, { committeeId, meetingId }: DeviceInput): Promise<boolean> {
    return (await db.row(IS_PLACE, [committeeId, meetingId])) !== null;
  }
}

const COUNT_WAITING = statement(
  z.object({ count: z.number() }),
  `SELECT count(*)::int AS count FROM device WHERE paired_at IS NULL AND code_expires_at > $1`,
);

const FORGET_TOKEN = statement(z.object({ id: z.string() }), `DELETE FROM device WHERE token_hash = $1 RETURNING id`);

const WAITING = statement(
  z.object({ id: z.string(), kind: deviceKind, code_expires_at: z.date() }),
  `SELECT id, kind, code_expires_at FROM device
    WHERE code_hash = $1 AND code_expires_at > $2 AND paired_at IS NULL FOR UPDATE`,
);

const PAIRED = statement(
  z.object({ committee_id: z.string() }),
  `SELECT committee_id FROM device WHERE id = $1 AND paired_at IS NOT NULL AND revoked_at IS NULL FOR UPDATE`,
);

const IS_PLACE = statement(
  z.object({ id: z.string() }),
  `SELECT c.id FROM committee c WHERE c.id = $1 AND ($2::uuid IS NULL
    OR EXISTS (SELECT FROM meeting m WHERE m.id = $2 AND m.committee_id = c.id AND m.state <> 'cancelled'))`,
);

const TOUCH = `
UPDATE device SET last_seen_at = $2 WHERE token_hash = $1 AND paired_at IS NOT NULL AND revoked_at IS NULL
  AND (last_seen_at IS NULL OR last_seen_at < $2::timestamptz - interval '30 seconds')`;

const FORGET_OLD = `
DELETE FROM device WHERE (paired_at IS NULL AND code_expires_at < $1::timestamptz - interval '1 hour')
  OR revoked_at < $1::timestamptz - interval '30 days'`;
