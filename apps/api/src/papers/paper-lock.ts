import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, readerParams } from './paper-access';
import { PaperRepository, type PaperRow } from './paper.repository';
import { isInCharge } from './paper-rights';

/** Takes a paper in hand for its author or the clerk. */
@Injectable()
export class PaperLock {
  constructor(private readonly papers: PaperRepository) {}

  /** @throws ProblemError `not-found` also for what the person may not know of, `forbidden` */
  async take(db: Db, actor: Actor, paperId: string): Promise<PaperRow> {
    const paper = await this.papers.lock(db, paperId);
    const [readable] = await db.query(`SELECT 1 FROM paper p WHERE p.id = $5 AND ${isReadable('p')}`, [
      ...readerParams(actor),
      paperId,
    ]);
    if (paper === null || readable === undefined) throw new ProblemError('not-found');
    if (!isInCharge(actor, paper)) throw new ProblemError('forbidden');
    return paper;
  }
}
