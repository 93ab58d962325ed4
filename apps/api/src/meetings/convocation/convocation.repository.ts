import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { EntityRow } from '../../platform/database/entity';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { convocation, keptReceipt } from '../meetings.entities';

export type Convocation = EntityRow<typeof convocation>;

const RECEIPTS = statement(
  z.object({ receipts: z.array(keptReceipt) }),
  `SELECT coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'sentAt', sent_at, 'receivedOn', received_on,
    'evidence', evidence, 'reply', reply, 'replyWay', reply_way, 'replyOn', reply_on)
    ORDER BY person_id), '[]') AS receipts
  FROM receipt_of_convocation WHERE meeting_id = $1`,
);

/** The table `convocation`. Whoever writes here holds the row of the meeting. */
@Injectable()
export class ConvocationRepository {
  newest(db: Db, meetingId: string): Promise<Convocation | null> {
    return db.manager.findOne(convocation, { where: { meetingId }, order: { no: 'DESC' } });
  }

  /** Adds a convocation; the receipts of the one before are put with that one. */
  async add(db: Db, before: Convocation | null, next: Omit<Convocation, 'no' | 'receipts'>): Promise<void> {
    if (before !== null) {
      const receipts = (await db.row(RECEIPTS, [next.meetingId]))?.receipts ?? [];
      await db.manager.update(convocation, { meetingId: next.meetingId, no: before.no }, { receipts });
    }
    await db.manager.insert(convocation, { ...next, no: (before?.no ?? 0) + 1, receipts: [] });
  }
}
