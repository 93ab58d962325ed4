import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform/database/unit-of-work';
import { LessonMeetings, type LessonMeeting } from '../platform/ports/lesson-meetings.port';

/** Plans them as rehearsals of today, with their items as the agenda. */
@Injectable()
export class StoredLessonMeetings extends LessonMeetings {
  async plan(sql: Sql, { id, committeeId, lesson, learnerId, leadId, title, items, at }: LessonMeeting): Promise<void> {
    await sql.execute(
      `INSERT INTO meeting (id, committee_id, title, starts_at, place, public, rehearsal, lesson, learner_id,
        lesson_lead_id, created_at, changed_at) VALUES ($1, $2, $3, $4, 'Übungsraum', true, true, $5, $6, $7, $4, $4)`,
      [id, committeeId, title, at, lesson, learnerId, leadId],
    );
    for (const [index, item] of items.entries())
      await sql.execute(
        `INSERT INTO agenda_item (id, meeting_id, position, number, title, public, responsibility)
          VALUES ($1, $2, $3, $4, $5, true, 'decision')`,
        [item.id, id, index + 1, item.number, item.title],
      );
  }
}
