import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Db } from '../../platform/database/unit-of-work';
import { agendaSupplement, type StoredChange } from '../meetings.entities';

export interface NewSupplement {
  readonly meetingId: string;
  readonly reason: string;
  readonly changes: StoredChange[];
  readonly at: Date;
}

/** The table `agenda_supplement`. Whoever writes here holds the row of the meeting. */
@Injectable()
export class SupplementRepository {
  /** Gives the number of the new supplement. */
  async add(db: Db, { meetingId, reason, changes, at }: NewSupplement): Promise<number> {
    const no = (await this.last(db, meetingId)) + 1;
    await db.manager.insert(agendaSupplement, { meetingId, no, reason, changes, at });
    return no;
  }

  async last(db: Db, meetingId: string): Promise<number> {
    return (await db.manager.maximum(agendaSupplement, 'no', { meetingId })) ?? 0;
  }

  /** How many there have been since an instant. */
  supplementsSince(db: Db, meetingId: string, at: Date): Promise<number> {
    return db.manager.countBy(agendaSupplement, { meetingId, at: MoreThan(at) });
  }

  /** Numbers of items that were taken off the agenda. */
  async droppedNumbers(db: Db, meetingId: string): Promise<string[]> {
    const supplements = await db.manager.findBy(agendaSupplement, { meetingId });
    return supplements.flatMap(({ changes }) =>
      changes.flatMap(({ what, number }) => (what === 'dropped' ? [number] : [])),
    );
  }
}
