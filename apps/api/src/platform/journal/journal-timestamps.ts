import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import type { JournalPart } from './journal-key';

const OF_JOURNAL = statement(
  z.object({ size: z.number(), token: z.string(), at: z.date() }),
  'SELECT size, token, at FROM journal_timestamp WHERE meeting_id = $1 AND part = $2 ORDER BY size',
);
const INSERT = `INSERT INTO journal_timestamp (meeting_id, part, size, token, at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;

/** A timestamp over the first `size` entries of a journal. */
export interface StoredTimestamp {
  readonly size: number;
  /** DER in base 64. */
  readonly token: string;
  /** When it arrived. */
  readonly at: Date;
}

/** What a service has stamped of the journals. */
@Injectable()
export class JournalTimestamps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps a timestamp; of two instances that asked, the first is kept. */
  async add(meetingId: string, part: JournalPart, { size, token, at }: StoredTimestamp): Promise<void> {
    await this.unitOfWork.run(null, ({ db }) => db.execute(INSERT, [meetingId, part, size, token, at]));
  }

  ofJournal(meetingId: string, part: JournalPart): Promise<readonly StoredTimestamp[]> {
    return this.unitOfWork.read((db) => db.rows(OF_JOURNAL, [meetingId, part]));
  }
}
