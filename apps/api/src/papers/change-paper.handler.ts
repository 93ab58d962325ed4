import { Injectable } from '@nestjs/common';
import { type ChangePaper, fieldFault } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { assertMay } from '../platform/actor/may';
import { UnitOfWork, type Unit } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { assertNoVoteAgainst } from '../platform/records/paper-in-meetings';
import { withPrepared } from '../platform/text-engine/prepared';
import { AmendmentContent } from './amendment-content';
import { PaperContent, type PreparedContent } from './paper-content';
import { PaperLock } from './paper-lock';
import { PaperRepository, type PaperRow } from './paper.repository';
import { actionToWrite, mayEdit } from './paper-rights';
import { PaperTextRepository } from './paper-text.repository';
import { AmendmentsFollow } from './rebase/amendments-follow';
import { FollowPlanner, type FollowStep } from './rebase/follow-planner';
import { assertNotVotedOn } from './vote-guard';

/** Command: somebody goes on writing a paper, or the mover changes an amendment before it is voted on. */
@Injectable()
export class ChangePaperHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly texts: PaperTextRepository,
    private readonly content: PaperContent,
    private readonly amendments: AmendmentContent,
    private readonly planner: FollowPlanner,
    private readonly hanging: AmendmentsFollow,
    private readonly lock: PaperLock,
  ) {}

  execute(actor: Actor, paperId: string, input: ChangePaper): Promise<void> {
    assertMay(actor, actionToWrite(input.kind));
    return withPrepared(
      () => this.prepare(actor, paperId, input),
      (prepared) =>
        this.unitOfWork.run(actor, async (unit) => {
          const paper = await this.lock.lockPaper(unit.db, actor, paperId);
          if (!mayEdit(actor, paper)) throw new ProblemError('not-a-draft');
          if (paper.revision !== input.revision) throw new ProblemError('stale-revision');
          assertSameFamily(paper, input);
          if (paper.state === 'draft') await this.rewriteDraft(unit, actor, paper, input, prepared);
          else await this.reviseAmendment(unit, actor, paper, input, prepared);
        }),
    );
  }

  /** Nothing is worked out for somebody who may not write the paper. */
  private async prepare(actor: Actor, paperId: string, input: ChangePaper): Promise<Prepared> {
    await this.unitOfWork.read((db) => this.lock.lockPaper(db, actor, paperId));
    const content = await this.content.prepare(actor, paperId, input);
    const steps =
      'refusal' in content || content.amendment === null
        ? []
        : await this.planner.plan(paperId, content.amendment.worked.aim.points);
    return { content, steps };
  }

  private async rewriteDraft(
    { db, now, audit }: Unit,
    actor: Actor,
    paper: PaperRow,
    input: ChangePaper,
    { content }: Prepared,
  ): Promise<void> {
    const fields = await this.content.check(db, actor, input, paper.originators);
    await this.papers.update(db, paper.id, fields, now);
    await this.content.store(db, paper.id, input, content, now);
    audit('paper-changed', paper.id);
  }

  private async reviseAmendment(
    unit: Unit,
    actor: Actor,
    paper: PaperRow,
    input: ChangePaper,
    { content, steps }: Prepared,
  ): Promise<void> {
    const { db, now, audit, emit } = unit;
    await assertNotVotedOn(db, paper.id);
    await assertNoVoteAgainst(db, paper.id, 'below');
    const fields = await this.content.check(db, actor, input, paper.originators);
    await this.papers.update(db, paper.id, { ...fields, public: paper.public }, now);
    if ('refusal' in content) throw content.refusal;
    if (content.amendment === null) throw new ProblemError('not-a-draft');
    await this.amendments.store(db, paper.id, input, content.amendment);
    const { ops, aim } = content.amendment.worked;
    if (ops.length === 0) throw new ProblemError('no-change');
    const versionId = await this.texts.storeRevision(db, paper.id, aim, now);
    await this.hanging.follow(unit, paper.id, versionId, steps);
    audit('amendment-revised', paper.id);
    emit({ name: 'paper-changed', paperId: paper.id });
  }
}

interface Prepared {
  readonly content: PreparedContent;
  readonly steps: readonly FollowStep[];
}

/** An amendment stays one, and stays with its paper; so does a statement. */
function assertSameFamily(paper: PaperRow, { kind, parentId }: ChangePaper): void {
  const needsParent = (it: ChangePaper['kind']): boolean => it === 'amendment' || it === 'statement';
  if (kind !== paper.kind && (needsParent(kind) || needsParent(paper.kind))) {
    throw wrongField('/kind', fieldFault('paper-kind-fixed'));
  }
  if (needsParent(kind) && parentId?.toLowerCase() !== paper.parent_id) {
    throw wrongField('/parentId', fieldFault('parent-fixed'));
  }
}
