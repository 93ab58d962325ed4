import { Injectable } from '@nestjs/common';
import { notedPassage, type NoteInput } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { movedParams } from '../../platform/database/moved-params';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { meetingReaderParams, seesItem } from '../../platform/records/meeting-access';
import { isReadableOf, readerParams } from '../../platform/records/paper-access';
import { note } from '../pocket.entities';

export const noteRow = z.object({
  id: z.string(),
  paper_id: z.string().nullable(),
  meeting_id: z.string().nullable(),
  item_id: z.string().nullable(),
  passage: notedPassage.nullable(),
  body: z.string(),
  revision: z.number(),
  created_at: z.date(),
  changed_at: z.date(),
});
export type NoteRow = z.infer<typeof noteRow>;
export const noteColumns = (n: string): string =>
  `${n}.id, ${n}.paper_id, ${n}.meeting_id, ${n}.item_id, ${n}.passage, ${n}.body, ${n}.revision, ${n}.created_at,
  ${n}.changed_at`;

/** $1 to $6 are the reader of meetings, $7 to $10 the reader of papers. */
export const READER_PARAMS = 10;
export const noteReaderParams = (actor: Actor): unknown[] => [...meetingReaderParams(actor), ...readerParams(actor)];
const MEETING_PARAMS = 6;

const paperIsReadable = (paperId: string): string => `EXISTS (SELECT FROM paper_standing s
  WHERE s.paper_id = ${paperId} AND ${movedParams(isReadableOf('s'), MEETING_PARAMS)})`;
const itemIsReadable = (itemId: string): string => `EXISTS (SELECT FROM agenda_item i
    JOIN meeting m ON m.id = i.meeting_id WHERE i.id = ${itemId} AND (${seesItem('i', 'm')}
      OR (i.public AND m.agenda_published_at IS NOT NULL AND NOT m.rehearsal)))`;

/**
 * What the note `n` is about may be read by its person now: a passage quotes it. Of an item that left its agenda
 * nothing is quoted, its notes stay.
 */
export const IS_READABLE = `(CASE WHEN n.paper_id IS NOT NULL THEN ${paperIsReadable('n.paper_id')}
  ELSE ${itemIsReadable('n.item_id')} OR NOT EXISTS (SELECT FROM agenda_item gone WHERE gone.id = n.item_id) END)`;

/** The table `note`. Every statement names the person whose notes they are. */
@Injectable()
export class NoteRepository {
  async countOf(db: Db, personId: string): Promise<number> {
    return (await db.row(COUNT, [personId]))?.count ?? 0;
  }

  /** Whether the person may read what the note is to be about. */
  async mayBeAbout(db: Db, actor: Actor, { about }: NoteInput): Promise<boolean> {
    const given = 'paperId' in about ? [about.paperId, null, null] : [null, about.itemId, about.meetingId];
    return (await db.row(SUBJECT, [...noteReaderParams(actor), ...given]))?.readable ?? false;
  }

  async insert(db: Db, personId: string, { id, about, text }: NoteInput, now: Date): Promise<void> {
    const subject =
      'paperId' in about
        ? { paperId: about.paperId, passage: about.passage, meetingId: null, itemId: null }
        : { paperId: null, passage: null, meetingId: about.meetingId, itemId: about.itemId };
    await db.manager.insert(note, {
      ...{ id, personId, ...subject, body: text },
      ...{ revision: 1, createdAt: now, changedAt: now },
    });
  }

  /** A note of the person, locked until the end of the transaction; null when they have none of that id. */
  lockOwn(db: Db, personId: string, id: string): Promise<RowOf<typeof OWN> | null> {
    return db.row(OWN, [personId, id]);
  }

  /** Whether there is a note of that id, whoever wrote it. */
  async isTaken(db: Db, id: string): Promise<boolean> {
    return (await db.row(TAKEN, [id])) !== null;
  }

  async changeText(db: Db, id: string, text: string, now: Date): Promise<void> {
    await db.execute('UPDATE note SET body = $2, revision = revision + 1, changed_at = $3 WHERE id = $1', [
      id,
      text,
      now,
    ]);
  }

  async remove(db: Db, personId: string, id: string): Promise<void> {
    await db.execute('DELETE FROM note WHERE person_id = $1 AND id = $2', [personId, id]);
  }

  /** Forgets notes of those whose account was closed so many days ago. */
  async forgetOfClosed(db: Db, now: Date, days: number): Promise<void> {
    await db.execute(FORGET_OF_CLOSED, [now, days]);
  }
}

const COUNT = statement(
  z.object({ count: z.number() }),
  'SELECT count(*)::int AS count FROM note WHERE person_id = $1',
);

const SUBJECT = statement(
  z.object({ readable: z.boolean() }),
  `SELECT CASE WHEN $11::uuid IS NOT NULL THEN ${paperIsReadable('$11::uuid')}
    ELSE EXISTS (SELECT FROM agenda_item own WHERE own.id = $12::uuid AND own.meeting_id = $13::uuid)
      AND ${itemIsReadable('$12::uuid')} END AS readable`,
);

const OWN = statement(
  noteRow,
  `SELECT ${noteColumns('n')} FROM note n WHERE n.person_id = $1 AND n.id = $2 FOR UPDATE`,
);

const TAKEN = statement(z.object({ id: z.string() }), 'SELECT id FROM note WHERE id = $1');

const FORGET_OF_CLOSED = `
DELETE FROM note n USING account a WHERE a.person_id = n.person_id
  AND a.disabled_at < $1::timestamptz - make_interval(days => $2::int)`;
