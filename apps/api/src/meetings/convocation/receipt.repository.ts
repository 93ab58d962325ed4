import { Injectable } from '@nestjs/common';
import type { ReplyToConvocation } from '@gremia/contracts';
import type { Db } from '../../platform/database/unit-of-work';

/** The table `receipt_of_convocation`. */
@Injectable()
export class ReceiptRepository {
  /** Convenes everybody who sits in the body on the day of the meeting, advisers too. Gives how many they are. */
  async convene(
    db: Db,
    meetingId: string,
    committeeId: string,
    day: string,
    receivedOn: string,
    now: Date,
  ): Promise<number> {
    const rows = await db.query(
      `INSERT INTO receipt_of_convocation (meeting_id, person_id, sent_at, received_on)
       SELECT DISTINCT $1::uuid, s.person_id, $4::timestamptz, $5::date FROM membership s
       WHERE s.committee_id = $2 AND s.starts_on <= $3::date AND (s.ends_on IS NULL OR s.ends_on >= $3::date)
         RETURNING person_id`,
      [meetingId, committeeId, day, now, receivedOn],
    );
    return rows.length;
  }

  async reply(db: Db, meetingId: string, personId: string, { reply, text }: ReplyToConvocation): Promise<boolean> {
    const rows = await db.query(
      'UPDATE receipt_of_convocation SET reply = $3, reply_text = $4 WHERE meeting_id = $1 AND person_id = $2 ' +
        'RETURNING person_id',
      [meetingId, personId, reply, text],
    );
    return rows.length > 0;
  }

  async note(db: Db, meetingId: string, personId: string, receivedOn: string | null): Promise<boolean> {
    const rows = await db.query(
      'UPDATE receipt_of_convocation SET received_on = $3 WHERE meeting_id = $1 AND person_id = $2 RETURNING person_id',
      [meetingId, personId, receivedOn],
    );
    return rows.length > 0;
  }
}
