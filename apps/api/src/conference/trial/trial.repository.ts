import { Injectable } from '@nestjs/common';
import type { TrialResult } from '@gremia/contracts';
import { z } from 'zod';
import { statement, type RowOf } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';

/** The table `conference_trial`: how picture and sound came through before a meeting; entries are only added. */
@Injectable()
export class TrialRepository {
  async append(db: Db, meetingId: string, personId: string, at: Date, { picture, sound }: TrialResult): Promise<void> {
    await db.execute(APPEND, [meetingId, personId, at, picture, sound]);
  }

  async countOf(db: Db, meetingId: string, personId: string): Promise<number> {
    return (await db.row(COUNT, [meetingId, personId]))?.count ?? 0;
  }

  /** The newest of each person, by name. */
  newestOf(db: Db, meetingId: string): Promise<TrialRow[]> {
    return db.rows(NEWEST, [meetingId]);
  }
}

const APPEND = `
INSERT INTO conference_trial (meeting_id, person_id, tried_at, picture, sound) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;

const COUNT = statement(
  z.object({ count: z.number() }),
  `SELECT count(*)::int AS count FROM conference_trial WHERE meeting_id = $1 AND person_id = $2`,
);

const NEWEST = statement(
  z.object({
    person_id: z.string(),
    name: z.string(),
    tried_at: z.date(),
    picture: z.boolean(),
    sound: z.boolean(),
  }),
  `SELECT t.person_id, concat_ws(' ', p.given_name, p.family_name) AS name, t.tried_at, t.picture, t.sound
    FROM (SELECT DISTINCT ON (person_id) * FROM conference_trial WHERE meeting_id = $1
      ORDER BY person_id, tried_at DESC) t
    JOIN person p ON p.id = t.person_id ORDER BY p.family_name, p.given_name, t.person_id`,
);
export type TrialRow = RowOf<typeof NEWEST>;
