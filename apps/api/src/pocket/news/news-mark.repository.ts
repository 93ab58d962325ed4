import { Injectable } from '@nestjs/common';
import { NEWS_DAYS } from '@gremia/contracts';
import type { Db } from '../../platform/database/unit-of-work';

/** The tables `news_read` and `news_mark`. Whoever looks again does not unread anything. */
@Injectable()
export class NewsMarkRepository {
  async readAll(db: Db, personId: string, until: Date): Promise<void> {
    await db.execute(READ_ALL, [personId, until]);
    await db.execute('DELETE FROM news_mark WHERE person_id = $1 AND until <= $2', [personId, until]);
  }

  /** Marks of one subject, and forgets those that are too old to make a difference. */
  async readAbout(db: Db, personId: string, subjectId: string, until: Date, now: Date): Promise<void> {
    await db.execute(READ_ABOUT, [personId, subjectId, until]);
    await db.execute(FORGET, [personId, now, NEWS_DAYS]);
  }
}

const READ_ALL = `
INSERT INTO news_read (person_id, until) VALUES ($1, $2)
ON CONFLICT (person_id) DO UPDATE SET until = greatest(news_read.until, excluded.until)`;

const READ_ABOUT = `
INSERT INTO news_mark (person_id, subject_id, until) VALUES ($1, $2, $3)
ON CONFLICT (person_id, subject_id) DO UPDATE SET until = greatest(news_mark.until, excluded.until)`;

const FORGET = `
DELETE FROM news_mark WHERE person_id = $1 AND until < $2::timestamptz - make_interval(days => $3::int)`;
