import { Injectable } from '@nestjs/common';
import { fieldFault, type MeetingInput, meetingState, type SessionNumber } from '@gremia/contracts';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { z } from 'zod';
import { statement, type RowOf } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { storedEmergency, storedRemoteRecord } from '../platform/records/stored-emergency';
import { ruleColumns, selectRules } from '../platform/records/stored-rules';

const HELD = statement(
  z.object({
    id: z.string(),
    committee_id: z.string(),
    ...ruleColumns,
    emergency: storedEmergency.nullable(),
    remote_record: storedRemoteRecord.nullable(),
    time_zone: z.string(),
    day: z.string(),
    starts_at: z.date(),
    place: z.string(),
    public_room: z.string().nullable(),
    public: z.boolean(),
    rehearsal: z.boolean(),
    state: meetingState,
    agenda_published_at: z.date().nullable(),
    convened_at: z.date().nullable(),
    revision: z.number(),
  }),
  `SELECT m.id, m.committee_id, ${selectRules}, c.emergency, m.remote_record, y.time_zone,
     (m.starts_at AT TIME ZONE y.time_zone)::date AS day, m.starts_at, m.place, m.public_room, m.public, m.rehearsal,
     m.state, m.agenda_published_at, m.convened_at, m.revision
   FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
   WHERE m.id = $1 FOR UPDATE OF m`,
);
const BEGUN = statement(
  z.object({ begun: z.boolean() }),
  'SELECT EXISTS (SELECT FROM journal_entry WHERE meeting_id = $1) AS begun',
);

/** A meeting as commands see it. `begun`: the journal has an entry. */
export type MeetingRow = Readonly<RowOf<typeof HELD>> & { readonly begun: boolean };

const BODY = statement(
  z.object({ profile_key: z.string(), time_zone: z.string() }),
  `SELECT c.profile_key, y.time_zone FROM committee c JOIN municipality y ON y.id = c.municipality_id WHERE c.id = $1`,
);

const SAME_NUMBER = statement(
  z.object({ title: z.string() }),
  `SELECT title FROM meeting WHERE id <> $1 AND committee_id = $2 AND session_no = $3 AND session_term = $4
     AND NOT rehearsal AND state <> 'cancelled'`,
);

interface Numbered {
  readonly committeeId: string;
  readonly session: SessionNumber;
}

/** The table `meeting`. */
@Injectable()
export class MeetingRepository {
  async insert(db: Db, id: string, input: MeetingInput, now: Date): Promise<void> {
    const inserted = await db.execute(
      `INSERT INTO meeting (id, committee_id, title, starts_at, ends_at, place, public_room, public, rehearsal,
        session_no, session_term, created_at, changed_at)
       SELECT $1, c.id, $3, $4, $5, $6, $7, $8, $9, $10::int, $11, $12, $12 FROM committee c WHERE c.id = $2`,
      [id, ...columns(input), ...session(input.session ?? null), now],
    );
    if (inserted === 0) throw wrongField('/committeeId', fieldFault('committee-unknown'));
  }

  async update(db: Db, id: string, input: MeetingInput, now: Date): Promise<void> {
    const updated = await db.execute(
      `UPDATE meeting SET committee_id = c.id, title = $3, starts_at = $4, ends_at = $5, place = $6, public_room = $7,
        public = $8, rehearsal = $9, changed_at = $10,
        revision = meeting.revision + 1 FROM committee c WHERE meeting.id = $1 AND c.id = $2`,
      [id, ...columns(input), now],
    );
    if (updated === 0) throw wrongField('/committeeId', fieldFault('committee-unknown'));
    if (input.session === undefined) return;
    await db.execute('UPDATE meeting SET session_no = $2, session_term = $3 WHERE id = $1', [
      id,
      ...session(input.session),
    ]);
  }

  /** What the rules of a body hang on; null where there is no such body. */
  bodyOf(db: Db, committeeId: string): Promise<RowOf<typeof BODY> | null> {
    return db.row(BODY, [committeeId]);
  }

  /** The title of another meeting of the body that has this number; whoever gives one waits until this one is done. */
  async meetingWithNumber(db: Db, id: string, { committeeId, session: given }: Numbered): Promise<string | null> {
    await db.execute(`SELECT pg_advisory_xact_lock(hashtextextended('session/' || $1::uuid::text, 0))`, [committeeId]);
    return (await db.row(SAME_NUMBER, [id, committeeId, given.no, given.term]))?.title ?? null;
  }

  /**
   * The meeting, held until the unit of work ends. The first entry of its journal is appended in a transaction that
   * holds it, too: until then it has not begun.
   *
   * @throws ProblemError `not-found`
   */
  async lock(db: Db, id: string): Promise<MeetingRow> {
    const row = await db.row(HELD, [id]);
    if (row === null) throw new ProblemError('not-found');
    // A statement of its own, for one that had to wait for the lock would see the journal as it was before.
    const journal = await db.row(BEGUN, [id]);
    return { ...row, begun: journal?.begun === true };
  }

  /** Notes that something about the meeting has changed, so that an edit made without knowing of it is refused. */
  async touchMeeting(db: Db, id: string, now: Date): Promise<void> {
    await db.execute('UPDATE meeting SET revision = revision + 1, changed_at = $2 WHERE id = $1', [id, now]);
  }

  async publishAgenda(db: Db, id: string, now: Date): Promise<void> {
    await db.execute(
      'UPDATE meeting SET agenda_published_at = coalesce(agenda_published_at, $2), revision = revision + 1, ' +
        'changed_at = $2 WHERE id = $1',
      [id, now],
    );
  }

  async convene(db: Db, id: string, urgent: boolean, now: Date): Promise<void> {
    await db.execute(
      `UPDATE meeting SET state = 'convened', convened_at = $2, urgent = $3, revision = revision + 1, changed_at = $2
        WHERE id = $1`,
      [id, now, urgent],
    );
  }

  async cancel(db: Db, id: string, now: Date): Promise<void> {
    await db.execute(`UPDATE meeting SET state = 'cancelled', revision = revision + 1, changed_at = $2 WHERE id = $1`, [
      id,
      now,
    ]);
  }
}

const session = (given: SessionNumber | null): unknown[] => [given?.no ?? null, given?.term ?? ''];

function columns(input: MeetingInput): unknown[] {
  return [
    input.committeeId,
    input.title,
    input.startsAt,
    input.endsAt,
    input.place,
    input.publicRoom || null,
    input.public,
    input.rehearsal,
  ];
}
