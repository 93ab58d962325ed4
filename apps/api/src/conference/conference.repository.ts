import { Injectable } from '@nestjs/common';
import {
  callPart,
  callRole,
  callStanding,
  type AdmitPersons,
  type AskToEnter,
  type CallPart,
  type CallRole,
} from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';

/** The room that is open in a meeting, under a name that nobody can guess. */
export type OpenRoom = RowOf<typeof OPEN_ROOMS>;
export type CallEntry = RowOf<typeof ENTRIES>;

/** A room to be opened; `key`: with which it begins and for which item, null where it is not encrypted. */
interface NewRoom {
  readonly room: string;
  readonly meetingId: string;
  readonly part: CallPart;
  readonly key: { readonly sealed: string; readonly itemId: string | null } | null;
}

/** The tables `conference_room`, `conference_entry` and `conference_hint`. */
@Injectable()
export class ConferenceRepository {
  openRooms(db: Db): Promise<OpenRoom[]> {
    return db.rows(OPEN_ROOMS, [null, null]);
  }

  openRoomOf(db: Db, meetingId: string): Promise<OpenRoom | null> {
    return db.row(OPEN_ROOMS, [meetingId, null]);
  }

  openRoomNamed(db: Db, name: string): Promise<OpenRoom | null> {
    return db.row(OPEN_ROOMS, [null, name]);
  }

  /** Names of rooms that were closed within the last day: so long one may live on in a video server that was silent. */
  async closedRooms(db: Db, now: Date): Promise<string[]> {
    return (await db.rows(CLOSED_ROOMS, [now])).map(({ room: name }) => name);
  }

  lockOpenRoom(db: Db, meetingId: string): Promise<OpenRoom | null> {
    return db.row(LOCK_OPEN_ROOM, [meetingId]);
  }

  /** Answers false where one is open already. */
  async openRoom(db: Db, { room, meetingId, part, key }: NewRoom, now: Date): Promise<boolean> {
    const { sealed = null, itemId = null } = key ?? {};
    return (await db.execute(OPEN, [room, meetingId, part, now, sealed !== null, sealed, itemId])) === 1;
  }

  async closeRoom(db: Db, room: string, now: Date): Promise<void> {
    await db.execute(CLOSE, [room, now]);
    await db.execute(LEAVE_DEVICES, [room]);
    await db.execute(FORGET_HOLDERS, [room]);
  }

  /** @param identity whom everybody sees large; null: nobody */
  async setSpotlight(db: Db, room: string, identity: string | null): Promise<void> {
    await db.execute(SET_SPOTLIGHT, [room, identity]);
  }

  /** Everybody who has asked, in the order of time. */
  entriesOf(db: Db, meetingId: string): Promise<CallEntry[]> {
    return db.rows(ENTRIES, [meetingId, null]);
  }

  entryOf(db: Db, meetingId: string, personId: string): Promise<CallEntry | null> {
    return db.row(ENTRIES, [meetingId, personId]);
  }

  /** Notes that somebody waits; answers false for whoever has asked before, who stays as they are. */
  async ask(db: Db, meetingId: string, personId: string, asked: AskToEnter, now: Date): Promise<boolean> {
    return (await db.execute(ASK, [meetingId, personId, now, asked.asksAs, asked.purpose])) === 1;
  }

  /** Answers how many of them had asked. @param by who lets them in */
  admit(db: Db, meetingId: string, { personIds, asAsked }: AdmitPersons, by: string, now: Date): Promise<number> {
    return db.execute(ADMIT, [meetingId, personIds, by, now, asAsked]);
  }

  /** Answers false for somebody who does not wait. */
  async turnAway(db: Db, meetingId: string, personId: string, reason: string, now: Date): Promise<boolean> {
    return (await db.execute(TURN_AWAY, [meetingId, personId, reason, now])) === 1;
  }

  /** Answers false for somebody who was not turned away. */
  async letWaitAgain(db: Db, meetingId: string, personId: string): Promise<boolean> {
    return (await db.execute(LET_WAIT_AGAIN, [meetingId, personId])) === 1;
  }

  /** @param channel in which whoever interprets is heard; null: in the room */
  setRole(db: Db, meetingId: string, personId: string, role: CallRole, channel: string | null): Promise<number> {
    return db.execute(SET_ROLE, [meetingId, personId, role, channel]);
  }

  /** Nobody has asked any more, and nobody is let in. */
  async forgetEntries(db: Db, meetingId: string): Promise<void> {
    await db.execute(FORGET_ENTRIES, [meetingId]);
  }

  /** These are connected, and nobody else is. */
  async setConnected(db: Db, meetingId: string, personIds: readonly string[], now: Date): Promise<void> {
    await db.execute(SET_CONNECTED, [meetingId, personIds, now]);
  }

  /** Somebody's line to the call is opened, or opened again. */
  async lineOpened(db: Db, meetingId: string, personId: string, now: Date): Promise<void> {
    await db.execute(LINE_OPENED, [meetingId, personId, now]);
  }

  /** Answers false where the hint has been heard before. */
  async hear(db: Db, eventId: string, now: Date): Promise<boolean> {
    return (await db.execute(HEAR, [eventId, now])) === 1;
  }

  async forgetHints(db: Db, now: Date): Promise<void> {
    await db.execute(FORGET_HINTS, [now]);
  }
}

const room = z.object({
  room: z.string(),
  meeting_id: z.string(),
  part: callPart,
  opened_at: z.date(),
  spotlight: z.string().nullable(),
  encrypted: z.boolean(),
  key_number: z.int(),
  key_item: z.string().nullable(),
});
const ROOM = 'room, meeting_id, part, opened_at, spotlight, encrypted, key_number, key_item';

const OPEN_ROOMS = statement(
  room,
  `SELECT ${ROOM} FROM conference_room
    WHERE closed_at IS NULL AND ($1::uuid IS NULL OR meeting_id = $1)
    AND ($2::text IS NULL OR room::text = $2)`,
);

const CLOSED_ROOMS = statement(
  z.object({ room: z.string() }),
  `SELECT room FROM conference_room WHERE closed_at > $1::timestamptz - interval '1 day'`,
);

const LOCK_OPEN_ROOM = statement(
  room,
  `SELECT ${ROOM} FROM conference_room
  WHERE meeting_id = $1 AND closed_at IS NULL FOR UPDATE`,
);

const OPEN = `
INSERT INTO conference_room (room, meeting_id, part, opened_at, encrypted, key_sealed, key_item)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (meeting_id) WHERE closed_at IS NULL DO NOTHING`;

const SET_SPOTLIGHT = `UPDATE conference_room SET spotlight = $2 WHERE room = $1 AND closed_at IS NULL`;

/** With a room its key is gone. */
const CLOSE = `UPDATE conference_room SET closed_at = $2, key_sealed = NULL WHERE room = $1 AND closed_at IS NULL`;

const FORGET_HOLDERS = `DELETE FROM conference_key_holder WHERE room = $1`;

/** Devices of the hall went with it; who else did, `setConnected` says. */
const LEAVE_DEVICES = `UPDATE conference_device d SET connected_at = NULL
  FROM conference_room r WHERE r.room = $1 AND d.meeting_id = r.meeting_id`;

/** The release before lets such a person in without a word of it. */
const TURNED_AWAY = `(e.standing = 'waiting' AND e.turned_away_at IS NOT NULL)`;

const ENTRIES = statement(
  z.object({
    person_id: z.string(),
    name: z.string(),
    standing: callStanding,
    role: callRole,
    channel: z.string().nullable(),
    asked_at: z.date(),
    connected_at: z.date().nullable(),
    line_at: z.date().nullable(),
    sound_at: z.date().nullable(),
    cannot_encrypt: z.boolean(),
    asks_as: callRole,
    purpose: z.string(),
    reason: z.string(),
  }),
  `SELECT e.person_id, concat_ws(' ', p.title, p.given_name, p.family_name) AS name,
    CASE WHEN ${TURNED_AWAY} THEN 'turned-away' ELSE e.standing END AS standing,
    e.role, e.asks_as, e.purpose, CASE WHEN ${TURNED_AWAY} THEN e.reason ELSE '' END AS reason,
    e.channel, e.asked_at, e.connected_at, e.line_at, e.sound_at,
    e.cannot_encrypt
  FROM conference_entry e JOIN person p ON p.id = e.person_id
  WHERE e.meeting_id = $1 AND ($2::uuid IS NULL OR e.person_id = $2) ORDER BY e.asked_at, e.person_id`,
);

const ASK = `
INSERT INTO conference_entry (meeting_id, person_id, standing, role, asked_at, asks_as, purpose)
VALUES ($1, $2, 'waiting', 'participant', $3, $4, $5) ON CONFLICT (meeting_id, person_id) DO NOTHING`;

const ADMIT = `
UPDATE conference_entry SET standing = 'admitted', decided_by = $3, decided_at = $4, turned_away_at = NULL,
  role = CASE WHEN $5::boolean THEN asks_as ELSE role END
WHERE meeting_id = $1 AND person_id = ANY ($2::uuid[])`;

const TURN_AWAY = `
UPDATE conference_entry SET turned_away_at = $4, reason = $3
WHERE meeting_id = $1 AND person_id = $2 AND standing = 'waiting'`;

const LET_WAIT_AGAIN = `
UPDATE conference_entry SET turned_away_at = NULL
WHERE meeting_id = $1 AND person_id = $2 AND standing = 'waiting' AND turned_away_at IS NOT NULL`;

const FORGET_ENTRIES = `DELETE FROM conference_entry WHERE meeting_id = $1`;

const SET_ROLE = `UPDATE conference_entry SET role = $3, channel = $4 WHERE meeting_id = $1 AND person_id = $2`;

const SET_CONNECTED = `
UPDATE conference_entry SET connected_at = CASE WHEN person_id = ANY ($2::uuid[]) THEN $3::timestamptz END
WHERE meeting_id = $1 AND (connected_at IS NOT NULL) <> (person_id = ANY ($2::uuid[]))`;

const LINE_OPENED = `UPDATE conference_entry SET line_at = $3 WHERE meeting_id = $1 AND person_id = $2`;

const HEAR = `INSERT INTO conference_hint (event_id, heard_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`;

const FORGET_HINTS = `DELETE FROM conference_hint WHERE heard_at < $1::timestamptz - interval '1 hour'`;
