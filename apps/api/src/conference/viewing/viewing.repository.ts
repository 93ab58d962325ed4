import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

/** The table `conference_viewing`: meetings that anybody may watch while their public part goes on. */
@Injectable()
export class ViewingRepository {
  /** Only for a meeting that the public knows of: no rehearsal, and none that is not announced. */
  async isOn(db: Db, meetingId: string): Promise<boolean> {
    return (await db.row(IS_ON, [meetingId])) !== null;
  }

  async isAnnounced(db: Db, meetingId: string): Promise<boolean> {
    return (await db.row(IS_ANNOUNCED, [meetingId])) !== null;
  }

  async switchOn(db: Db, meetingId: string, by: string, now: Date): Promise<void> {
    await db.execute(SWITCH_ON, [meetingId, now, by]);
  }

  async switchOff(db: Db, meetingId: string): Promise<void> {
    await db.execute(SWITCH_OFF, [meetingId]);
  }
}

const found = z.object({ id: z.string() });
const ANNOUNCED = `NOT m.rehearsal AND m.agenda_published_at IS NOT NULL AND m.state <> 'cancelled'`;

const IS_ON = statement(
  found,
  `SELECT m.id FROM conference_viewing v JOIN meeting m ON m.id = v.meeting_id
    WHERE v.meeting_id = $1 AND ${ANNOUNCED}`,
);

const IS_ANNOUNCED = statement(found, `SELECT m.id FROM meeting m WHERE m.id = $1 AND ${ANNOUNCED}`);

const SWITCH_ON = `
INSERT INTO conference_viewing (meeting_id, switched_on_at, switched_on_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

const SWITCH_OFF = `DELETE FROM conference_viewing WHERE meeting_id = $1`;
