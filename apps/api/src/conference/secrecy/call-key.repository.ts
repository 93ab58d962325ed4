import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

/** A key as it is stored, and which of its room it is. */
export interface StoredKey {
  readonly number: number;
  readonly sealed: string;
}

/** The keys in `conference_room`, and the table `conference_key_holder`. */
@Injectable()
export class CallKeyRepository {
  /**
   * The key that holds in a room, and that somebody has been given it: both in one transaction, so that whoever changes
   * the key either counts them or is waited for. null where none holds.
   */
  async give(db: Db, room: string, identity: string): Promise<StoredKey | null> {
    const row = await db.row(KEY, [room]);
    if (row === null) return null;
    await db.execute(HOLD, [room, identity]);
    return { number: row.key_number, sealed: row.key_sealed };
  }

  /** The key that holds in a room, as it is stored; null where none holds. */
  async sealedOf(db: Db, room: string): Promise<string | null> {
    return (await db.row(SEALED, [room]))?.key_sealed ?? null;
  }

  /** Everybody who has been given the key that holds. */
  async holdersOf(db: Db, room: string): Promise<string[]> {
    return (await db.rows(HOLDERS, [room])).map(({ identity }) => identity);
  }

  /**
   * Another key takes the place of the one with this number, and nobody has been given it yet. The one before is gone.
   * Answers false where somebody else has changed it meanwhile.
   */
  async change(db: Db, room: string, before: number, sealed: string, itemId: string | null): Promise<boolean> {
    if ((await db.execute(CHANGE, [room, before, sealed, itemId])) === 0) return false;
    await db.execute(FORGET, [room]);
    return true;
  }

  /** The browser of somebody who was let in cannot encrypt, or can after all. */
  async setCannotEncrypt(db: Db, meetingId: string, personId: string, cannot: boolean): Promise<boolean> {
    return (await db.execute(CANNOT, [meetingId, personId, cannot])) === 1;
  }
}

const KEY = statement(
  z.object({ key_number: z.int(), key_sealed: z.string() }),
  `SELECT key_number, key_sealed FROM conference_room
  WHERE room = $1 AND closed_at IS NULL AND key_sealed IS NOT NULL FOR SHARE`,
);

const SEALED = statement(
  z.object({ key_sealed: z.string() }),
  `SELECT key_sealed FROM conference_room WHERE room = $1 AND key_sealed IS NOT NULL`,
);

const HOLD = `INSERT INTO conference_key_holder (room, identity) VALUES ($1, $2) ON CONFLICT DO NOTHING`;

const HOLDERS = statement(
  z.object({ identity: z.string() }),
  `SELECT identity FROM conference_key_holder WHERE room = $1`,
);

const CHANGE = `
UPDATE conference_room SET key_number = key_number + 1, key_sealed = $3, key_item = $4
WHERE room = $1 AND key_number = $2 AND closed_at IS NULL AND encrypted`;

const FORGET = `DELETE FROM conference_key_holder WHERE room = $1`;

const CANNOT = `UPDATE conference_entry SET cannot_encrypt = $3
  WHERE meeting_id = $1 AND person_id = $2 AND cannot_encrypt <> $3`;
