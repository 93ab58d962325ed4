import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/unit-of-work';
import { type EnteredPhase, MeetingPhases, type PublicDeadline } from '../platform/ports/meeting-phases.port';

/** The state of a meeting that has begun; until then `MeetingRepository` writes it. */
@Injectable()
export class StoredMeetingPhases extends MeetingPhases {
  async enter(sql: Sql, meetingId: string, { phase, at }: EnteredPhase): Promise<void> {
    await sql.execute('UPDATE meeting SET state = $2, changed_at = $3, revision = revision + 1 WHERE id = $1', [
      meetingId,
      phase,
      at,
    ]);
  }

  async setDeadline(sql: Sql, meetingId: string, { until, at }: PublicDeadline): Promise<void> {
    await sql.execute('UPDATE meeting SET circular_until = $2, changed_at = $3 WHERE id = $1', [meetingId, until, at]);
  }
}
