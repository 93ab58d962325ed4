import { Injectable } from '@nestjs/common';
import { NEWS_DAYS } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { meetingReaderParams } from '../../platform/records/meeting-access';
import { readerParams } from '../../platform/records/paper-access';
import { IS_KNOWN } from './news-sources';

/** The tables `news_read` and `news_mark`. Whoever looks again does not unread anything. */
@Injectable()
export class NewsMarkRepository {
  /** Whether the person may know of the paper or meeting. */
  async isKnown(db: Db, actor: Actor, subjectId: string): Promise<boolean> {
    const params = [...meetingReaderParams(actor), ...readerParams(actor), subjectId];
    return (await db.row(SUBJECT, params))?.known ?? false;
  }

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

const SUBJECT = statement(z.object({ known: z.boolean() }), `SELECT ${IS_KNOWN} AS known`);

const READ_ALL = `
INSERT INTO news_read (person_id, until) VALUES ($1, $2)
ON CONFLICT (person_id) DO UPDATE SET until = greatest(news_read.until, excluded.until)`;

const READ_ABOUT = `
INSERT INTO news_mark (person_id, subject_id, until) VALUES ($1, $2, $3)
ON CONFLICT (person_id, subject_id) DO UPDATE SET until = greatest(news_mark.until, excluded.until)`;

const FORGET = `
DELETE FROM news_mark WHERE person_id = $1 AND until < $2::timestamptz - make_interval(days => $3::int)`;
