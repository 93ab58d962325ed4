import { Injectable } from '@nestjs/common';
import type { BringInVersion } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { PaperLock } from '../paper-lock';
import { PaperRepository } from '../paper.repository';
import { mayRevise } from '../paper-rights';
import { PaperTextRepository } from '../paper-text.repository';
import { AmendmentsFollow } from '../rebase/amendments-follow';
import { assertSound, hasWords, toStored } from '../resolution-text';
import { assertTextNotVotedOn } from '../vote-guard';

/**
 * Command: whoever is in charge of a submitted proposal or motion brings in a new version of its text. The amendments
 * follow as far as nothing of them is lost.
 */
@Injectable()
export class BringInVersionHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
    private readonly lock: PaperLock,
    private readonly amendments: AmendmentsFollow,
  ) {}

  execute(actor: Actor, paperId: string, { revision, points, ...reasons }: BringInVersion): Promise<void> {
    return this.unitOfWork.run(actor, async (unit) => {
      const { db, now, audit, emit } = unit;
      const paper = await this.lock.take(db, actor, paperId);
      if (!mayRevise(actor, paper)) {
        throw new ProblemError('wrong-state', {
          detail:
            'Eine neue Fassung ist nur von eingereichten, noch nicht entschiedenen Vorlagen und Anträgen möglich.',
        });
      }
      if (paper.revision !== revision) throw new ProblemError('stale-revision');
      await assertTextNotVotedOn(db, paperId);
      await this.assertNew(db, paperId, points);
      const id = await this.texts.storeRevision(db, paperId, points, now);
      await this.papers.setReasons(db, paperId, reasons);
      await this.papers.touch(db, paperId, now);
      const { moved, toCheck } = await this.amendments.follow(unit, paperId, { id, points });
      audit('paper-revised', paperId, { versionId: id, moved, toCheck });
      emit({ name: 'paper-changed', paperId });
    });
  }

  private async assertNew(db: Db, paperId: string, points: BringInVersion['points']): Promise<void> {
    assertSound(points, '/points');
    if (!hasWords(points)) throw new ProblemError('no-resolution-text');
    const newest = await this.texts.newest(db, paperId);
    if (newest !== null && toStored(newest.points).hash === toStored(points).hash) {
      throw new ProblemError('no-change', {
        detail: 'Der Text ist derselbe wie in der jetzigen Fassung. Bitte ändern Sie ihn.',
      });
    }
  }
}
