import { Injectable } from '@nestjs/common';
import { dayOf } from '@gremia/rules';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { assertNoVoteAgainst } from '../platform/records/paper-in-meetings';
import { PaperCompleteness } from './paper-completeness';
import { PaperLock } from './paper-lock';
import { PaperOriginators } from './paper-originators';
import { PaperRepository } from './paper.repository';

/** Command: a paper is handed in. It gets its number and can no longer be changed; load, check, number, announce. */
@Injectable()
export class SubmitPaperHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly completeness: PaperCompleteness,
    private readonly originators: PaperOriginators,
    private readonly lock: PaperLock,
  ) {}

  execute(actor: Actor, paperId: string): Promise<string> {
    return this.unitOfWork.run(actor, async ({ db, now, emit, audit }) => {
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (paper.state !== 'draft') throw new ProblemError('not-a-draft');
      if (paper.parent_id !== null) await assertNoVoteAgainst(db, paperId, 'below');
      const parent = await this.completeness.check(db, paper);
      await this.originators.check(db, actor, paper.originators);
      // What hangs on a paper that already stands on an agenda is dealt with there.
      const state =
        paper.kind === 'amendment' && parent !== null && parent.state !== 'submitted' ? 'scheduled' : 'submitted';
      const number = await this.papers.submit(db, paper, dayOf(now.getTime(), paper.time_zone), state, now);
      audit('paper-submitted', paperId, { number });
      emit({ name: 'paper-submitted', paperId, number });
      return number;
    });
  }
}
