import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, readerParams } from '../platform/records/paper-access';
import { PaperRepository, type PaperRow } from './paper.repository';
import { isInCharge } from './paper-rights';

const READABLE = statement(
  z.object({ id: z.string() }),
  `SELECT p.id FROM paper p WHERE p.id = $5 AND ${isReadable('p')}`,
);

/** Takes a paper in hand for its author or the clerk. */
@Injectable()
export class PaperLock {
  constructor(private readonly papers: PaperRepository) {}

  /** @throws ProblemError `not-found` also for what the person may not know of, `forbidden` */
  async lockPaper(db: Db, actor: Actor, paperId: string): Promise<PaperRow> {
    const paper = await this.papers.lock(db, paperId);
    const readable = await db.row(READABLE, [...readerParams(actor), paperId]);
    if (paper === null || readable === null) throw new ProblemError('not-found');
    if (!isInCharge(actor, paper)) throw new ProblemError('forbidden');
    return paper;
  }
}
