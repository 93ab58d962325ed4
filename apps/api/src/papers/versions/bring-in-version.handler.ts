import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { givenPaperFields, type BringInVersion, type PaperFields } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { withPrepared } from '../../platform/text-engine/prepared';
import { TextEngine } from '../../platform/text-engine/text-engine';
import type { WrittenText } from '../../platform/text-engine/work/write-out';
import { PaperLock } from '../paper-lock';
import { PaperRepository } from '../paper.repository';
import { mayRevise } from '../paper-rights';
import { PaperTextRepository } from '../paper-text.repository';
import { AmendmentsFollow } from '../rebase/amendments-follow';
import { FollowPlanner, type FollowStep } from '../rebase/follow-planner';
import { assertSound, hasWords } from '../resolution-text';
import { assertTextNotVotedOn } from '../vote-guard';

interface Prepared {
  readonly text: WrittenText;
  readonly steps: readonly FollowStep[];
}

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
    private readonly planner: FollowPlanner,
    private readonly amendments: AmendmentsFollow,
    private readonly engine: TextEngine,
  ) {}

  execute(actor: Actor, paperId: string, input: BringInVersion): Promise<void> {
    assertSound(input.points, '/points');
    if (!hasWords(input.points)) throw new ProblemError('no-resolution-text');
    return withPrepared(
      () => this.prepare(actor, paperId, input),
      (prepared) => this.bringIn(actor, paperId, input, prepared),
    );
  }

  /** Nothing is worked out for somebody who may not write the paper. */
  private async prepare(actor: Actor, paperId: string, { points }: BringInVersion): Promise<Prepared> {
    await this.unitOfWork.read((db) => this.lock.lockPaper(db, actor, paperId));
    return { text: await this.engine.writeOut(points), steps: await this.planner.plan(paperId, points) };
  }

  private bringIn(
    actor: Actor,
    paperId: string,
    { revision, ...input }: BringInVersion,
    { text, steps }: Prepared,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async (unit) => {
      const { db, now, audit, emit } = unit;
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (!mayRevise(actor, paper)) {
        throw new ProblemError('wrong-state', {
          detail:
            'Eine neue Fassung ist nur von eingereichten, noch nicht entschiedenen Vorlagen und Anträgen möglich.',
        });
      }
      if (paper.revision !== revision) throw new ProblemError('stale-revision');
      await assertTextNotVotedOn(db, paperId);
      const given = givenPaperFields(input);
      await this.assertNew(db, paperId, text, given);
      const id = await this.texts.storeRevision(db, paperId, text, now);
      await this.papers.setFields(db, paperId, given);
      await this.papers.touchPaper(db, paperId, now);
      const { moved, toCheck } = await this.amendments.follow(unit, paperId, id, steps);
      audit('paper-revised', paperId, { versionId: id, moved, toCheck });
      emit({ name: 'paper-changed', paperId });
    });
  }

  /** Something has to be new: the text, or what is given of the fields. */
  private async assertNew(db: Db, paperId: string, { hash }: WrittenText, given: Partial<PaperFields>): Promise<void> {
    const newest = await this.texts.newest(db, paperId);
    if (newest?.hash !== hash) return;
    const fields = await this.papers.fields(db, paperId);
    if (fields !== null && !isDeepStrictEqual(fields, { ...fields, ...given })) return;
    throw new ProblemError('no-change', {
      detail: 'Alles ist wie in der jetzigen Fassung. Bitte ändern Sie den Text oder eine der Angaben.',
    });
  }
}
