import { Injectable } from '@nestjs/common';
import { lessonKind } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

const TODAY = '(now() AT TIME ZONE y.time_zone)::date';
const HOLDS = `s.starts_on <= ${TODAY} AND (s.ends_on IS NULL OR s.ends_on >= ${TODAY})`;

const NEWEST = statement(
  z.object({ id: z.string(), lesson: lessonKind, closed: z.boolean(), minuted: z.boolean() }),
  `SELECT DISTINCT ON (m.lesson) m.id, m.lesson, m.state IN ('closed', 'cancelled') AS closed,
    EXISTS (SELECT FROM minutes n WHERE n.meeting_id = m.id) AS minuted
  FROM meeting m WHERE m.learner_id = $1 ORDER BY m.lesson, m.created_at DESC`,
);
export type NewestLesson = RowOf<typeof NEWEST>;

const DECLINED = statement(
  z.object({ declined: z.boolean() }),
  'SELECT EXISTS (SELECT FROM lessons_declined WHERE person_id = $1) AS declined',
);

/** The bodies in which the person has a vote, the smallest first: there a lesson is over soonest. */
const SEATS = statement(
  z.object({ committee_id: z.string() }),
  `SELECT s.committee_id FROM membership s JOIN committee c ON c.id = s.committee_id
    JOIN municipality y ON y.id = c.municipality_id
  WHERE s.person_id = $1 AND s.voting AND ${HOLDS} GROUP BY s.committee_id, c.seats, c.position
  ORDER BY c.seats, c.position`,
);

const BODIES = statement(z.object({ id: z.string() }), 'SELECT id FROM committee ORDER BY seats, position LIMIT 1');

/** Who can be played in a lesson: whoever has a vote but the learner, the chair first. */
const CAST = statement(
  z.object({ person_id: z.string() }),
  `SELECT s.person_id FROM membership s JOIN committee c ON c.id = s.committee_id
    JOIN municipality y ON y.id = c.municipality_id
  WHERE s.committee_id = $1 AND s.person_id <> $2 AND s.voting AND ${HOLDS} GROUP BY s.person_id
  ORDER BY min(array_position(ARRAY['chair', 'deputy-chair', 'member', 'adviser'], s.function)), s.person_id`,
);

const HELD = statement(
  z.object({ committee_id: z.string(), lesson: lessonKind, lesson_lead_id: z.string().nullable() }),
  'SELECT committee_id, lesson, lesson_lead_id FROM meeting WHERE id = $1 AND learner_id = $2',
);

/** What is known of a person's lessons, and the table `lessons_declined`. */
@Injectable()
export class LessonRepository {
  /** The newest of each kind that the person has begun. */
  newest(db: Db, personId: string): Promise<NewestLesson[]> {
    return db.rows(NEWEST, [personId]);
  }

  async hasDeclined(db: Db, personId: string): Promise<boolean> {
    return (await db.row(DECLINED, [personId]))?.declined ?? false;
  }

  async decline(db: Db, personId: string, now: Date): Promise<void> {
    await db.execute('INSERT INTO lessons_declined (person_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      personId,
      now,
    ]);
  }

  async bodyWithSeat(db: Db, personId: string): Promise<string | null> {
    return (await db.row(SEATS, [personId]))?.committee_id ?? null;
  }

  async smallestBody(db: Db): Promise<string | null> {
    return (await db.row(BODIES))?.id ?? null;
  }

  async cast(db: Db, committeeId: string, learnerId: string): Promise<string[]> {
    return (await db.rows(CAST, [committeeId, learnerId])).map((row) => row.person_id);
  }

  lesson(db: Db, meetingId: string, learnerId: string): Promise<RowOf<typeof HELD> | null> {
    return db.row(HELD, [meetingId, learnerId]);
  }
}
