import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/unit-of-work';
import { type EnteredPhase, MeetingPhases } from '../platform/ports/meeting-phases.port';

/** The state of a meeting that has begun; until then `MeetingRepository` writes it. */
@Injectable()
export class StoredMeetingPhases extends MeetingPhases {
  async enter(sql: Sql, meetingId: string, { phase, at, circularUntil }: EnteredPhase): Promise<void> {
    await sql.execute(
      `UPDATE meeting SET state = $2, changed_at = $3, revision = revision + 1,
        circular_until = coalesce($4::timestamptz, circular_until) WHERE id = $1`,
      [meetingId, phase, at, circularUntil],
    );
  }
}
