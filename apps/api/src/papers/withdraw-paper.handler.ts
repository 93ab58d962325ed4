import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { assertNoVoteAgainst } from '../platform/records/paper-in-meetings';
import { PaperLock } from './paper-lock';
import { PaperRepository } from './paper.repository';
import { isPending } from './paper-rights';
import { assertNotVotedOn } from './vote-guard';

/**
 * Command: whoever handed a paper in takes it back before it is decided. It keeps its number, so that the numbers have
 * no gap.
 */
@Injectable()
export class WithdrawPaperHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly lock: PaperLock,
  ) {}

  execute(actor: Actor, paperId: string): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (!isPending(paper.state)) throw new ProblemError('wrong-state');
      if (paper.kind === 'amendment') await assertNotVotedOn(db, paperId);
      await assertNoVoteAgainst(db, paperId, paper.parent_id === null ? 'itself' : 'below');
      await this.papers.withdraw(db, paperId, now);
      audit('paper-withdrawn', paperId);
      emit({ name: 'paper-withdrawn', paperId });
    });
  }
}
