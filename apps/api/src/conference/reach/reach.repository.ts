import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

/** A sign of life as it came: who sent it, whose pictures moved there and who was heard; null: is in no call. */
export interface HeardSign {
  readonly personId: string;
  readonly seen: readonly string[] | null;
  readonly heard: readonly string[] | null;
}

/** What is known of somebody who has sent a sign in this meeting. */
export type KnownSign = RowOf<typeof SIGNS>;

/** The table `reach_sign`, and what belongs to it of the door and of test calls. */
@Injectable()
export class ReachRepository {
  /** Everything that one instance has heard of a meeting since it stored last. */
  async store(db: Db, meetingId: string, signs: readonly HeardSign[], now: Date): Promise<void> {
    const ids = (of: readonly HeardSign[]): string[] => [...new Set(of.map(({ personId }) => personId))];
    const heard = ids(signs);
    const watching = ids(signs.filter(({ seen }) => seen !== null));
    const listening = ids(signs.filter((sign) => sign.heard !== null));
    const seen = [...new Set(signs.flatMap((sign) => sign.seen ?? []))];
    await db.execute(STORE, [meetingId, heard, watching, seen, now, listening]);
  }

  /**
   * Others have heard these: whoever is heard the first time over the line they have has passed the test. Nobody
   * hears themselves. Answers whether somebody has passed now.
   */
  async passSoundTest(db: Db, meetingId: string, signs: readonly HeardSign[], now: Date): Promise<boolean> {
    const heard = signs.flatMap((sign) => (sign.heard ?? []).filter((personId) => personId !== sign.personId));
    return heard.length > 0 && (await db.execute(PASS_SOUND_TEST, [meetingId, [...new Set(heard)], now])) > 0;
  }

  signsOf(db: Db, meetingId: string): Promise<KnownSign[]> {
    return db.rows(SIGNS, [meetingId]);
  }

  /** Meetings of which something was heard since then. */
  async meetingsSince(db: Db, since: Date): Promise<string[]> {
    return (await db.rows(MEETINGS, [since])).map(({ meeting_id }) => meeting_id);
  }

  async forgetBefore(db: Db, day: Date): Promise<void> {
    await db.execute(FORGET_BEFORE, [day]);
  }

  async forgetMeeting(db: Db, meetingId: string): Promise<void> {
    await db.execute(FORGET_MEETING, [meetingId]);
  }
}

/** Whoever names somebody who is no person leaves nothing behind. */
const STORE = `
INSERT INTO reach_sign (meeting_id, person_id, heard_at, watches_at, seen_at, listens_at)
SELECT $1, p.id, CASE WHEN p.id = ANY ($2::uuid[]) THEN $5::timestamptz END,
  CASE WHEN p.id = ANY ($3::uuid[]) THEN $5::timestamptz END,
  CASE WHEN p.id = ANY ($4::uuid[]) THEN $5::timestamptz END,
  CASE WHEN p.id = ANY ($6::uuid[]) THEN $5::timestamptz END
FROM person p WHERE p.id = ANY ($2::uuid[] || $4::uuid[]) ORDER BY p.id
ON CONFLICT (meeting_id, person_id) DO UPDATE SET
  heard_at = coalesce(excluded.heard_at, reach_sign.heard_at),
  watches_at = CASE WHEN excluded.heard_at IS NULL THEN reach_sign.watches_at ELSE excluded.watches_at END,
  listens_at = CASE WHEN excluded.heard_at IS NULL THEN reach_sign.listens_at ELSE excluded.listens_at END,
  seen_at = coalesce(excluded.seen_at, reach_sign.seen_at)`;

const PASS_SOUND_TEST = `
UPDATE conference_entry SET sound_at = $3
WHERE meeting_id = $1 AND person_id = ANY ($2::uuid[]) AND connected_at IS NOT NULL
  AND (sound_at IS NULL OR sound_at < line_at)`;

const SIGNS = statement(
  z.object({
    person_id: z.string(),
    heard_at: z.date().nullable(),
    watches_at: z.date().nullable(),
    seen_at: z.date().nullable(),
    listens_at: z.date().nullable(),
    line_at: z.date().nullable(),
    sound_at: z.date().nullable(),
    connected: z.boolean(),
  }),
  `SELECT s.person_id, s.heard_at, s.watches_at, s.seen_at, s.listens_at, e.line_at, e.sound_at,
    e.connected_at IS NOT NULL AS connected
  FROM reach_sign s
  LEFT JOIN conference_entry e ON e.meeting_id = s.meeting_id AND e.person_id = s.person_id
  WHERE s.meeting_id = $1`,
);

const MEETINGS = statement(
  z.object({ meeting_id: z.string() }),
  'SELECT DISTINCT meeting_id FROM reach_sign WHERE heard_at > $1',
);

const FORGET_BEFORE = 'DELETE FROM reach_sign WHERE coalesce(heard_at, seen_at) < $1';
const FORGET_MEETING = 'DELETE FROM reach_sign WHERE meeting_id = $1';
