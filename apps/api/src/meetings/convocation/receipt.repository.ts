import { Injectable } from '@nestjs/common';
import type { NotedReply, ReceiptView, ReplyToConvocation } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

type Evidence = NonNullable<ReceiptView['evidence']>;

/** A reply with whoever notes it. */
interface ReplyBy extends NotedReply {
  readonly by: string;
}

export interface Convoking {
  readonly meetingId: string;
  readonly committeeId: string;
  /** The day of the meeting: whoever sits in the body then is convened. */
  readonly day: string;
  /** null: receipt is open. */
  readonly receivedOn: string | null;
  readonly at: Date;
}

/** The table `receipt_of_convocation`: how the newest convocation of a meeting reached each person. */
@Injectable()
export class ReceiptRepository {
  /**
   * Convenes everybody who sits in the body on the day of the meeting, advisers too; what was noted of an earlier
   * convocation is forgotten here. Gives how many they are.
   */
  async convene(db: Db, { meetingId, committeeId, day, receivedOn, at }: Convoking): Promise<number> {
    await db.execute('DELETE FROM receipt_of_convocation WHERE meeting_id = $1', [meetingId]);
    return db.execute(
      `INSERT INTO receipt_of_convocation (meeting_id, person_id, sent_at, received_on, evidence)
       SELECT DISTINCT $1::uuid, s.person_id, $4::timestamptz, $5::date, CASE WHEN $5::date IS NULL THEN NULL
         ELSE 'noted' END FROM membership s
       WHERE s.committee_id = $2 AND s.starts_on <= $3::date AND (s.ends_on IS NULL OR s.ends_on >= $3::date)`,
      [meetingId, committeeId, day, at, receivedOn],
    );
  }

  /** Convenes one more person who sits in the body on that day; false for anybody else, and for who was convened. */
  async conveneLater(
    db: Db,
    { meetingId, committeeId, day, at }: Omit<Convoking, 'receivedOn'>,
    personId: string,
  ): Promise<boolean> {
    const added = await db.execute(
      `INSERT INTO receipt_of_convocation (meeting_id, person_id, sent_at)
       SELECT DISTINCT $1::uuid, s.person_id, $4::timestamptz FROM membership s
       WHERE s.committee_id = $2 AND s.person_id = $5 AND s.starts_on <= $3::date
         AND (s.ends_on IS NULL OR s.ends_on >= $3::date)
       ON CONFLICT DO NOTHING`,
      [meetingId, committeeId, day, at, personId],
    );
    return added === 1;
  }

  /** Whether this person was convened. */
  async isConvened(db: Db, meetingId: string, personId: string): Promise<boolean> {
    return (await db.row(CONVENED, [meetingId, personId])) !== null;
  }

  /** False for somebody who was not convened. */
  async reply(db: Db, meetingId: string, personId: string, { reply, text }: ReplyToConvocation): Promise<boolean> {
    const changed = await db.execute(
      `UPDATE receipt_of_convocation SET reply = $3, reply_text = $4, reply_way = NULL, reply_on = NULL,
         reply_noted_by = NULL
       WHERE meeting_id = $1 AND person_id = $2`,
      [meetingId, personId, reply, text],
    );
    return changed === 1;
  }

  /** The same for a reply that reached the office otherwise. */
  async noteReply(db: Db, meetingId: string, personId: string, { by, ...noted }: ReplyBy): Promise<boolean> {
    const changed = await db.execute(
      `UPDATE receipt_of_convocation SET reply = $3, reply_text = $4, reply_way = $5, reply_on = $6, reply_noted_by = $7
       WHERE meeting_id = $1 AND person_id = $2`,
      [meetingId, personId, noted.reply, noted.text, noted.way, noted.on, by],
    );
    return changed === 1;
  }

  /** Something shows that a person has the convocation. A day that is on record stays. */
  async show(db: Db, meetingId: string, personId: string, evidence: Evidence, day: string): Promise<boolean> {
    const changed = await db.execute(
      `UPDATE receipt_of_convocation SET received_on = $3, evidence = $4
        WHERE meeting_id = $1 AND person_id = $2 AND received_on IS NULL`,
      [meetingId, personId, day, evidence],
    );
    return changed === 1;
  }

  /** Notes the day of receipt of several persons (null: open). Gives how many of them were convened. */
  note(db: Db, meetingId: string, personIds: readonly string[], receivedOn: string | null): Promise<number> {
    return db.execute(
      `UPDATE receipt_of_convocation SET received_on = $3, evidence = CASE WHEN $3::date IS NULL THEN NULL
        ELSE 'noted' END WHERE meeting_id = $1 AND person_id = ANY($2::uuid[])`,
      [meetingId, personIds, receivedOn],
    );
  }
}

const CONVENED = statement(
  z.object({ person_id: z.string() }),
  'SELECT person_id FROM receipt_of_convocation WHERE meeting_id = $1 AND person_id = $2',
);
