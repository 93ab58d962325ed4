import { Injectable } from '@nestjs/common';
import { fieldFault, type ChangePath } from '@gremia/contracts';
import { pathFault, type KnownStation, type PathFault } from '@gremia/rules';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork, type Db } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { PaperAnnexRepository } from './paper-annex.repository';
import { toConsultation } from './paper-detail.view';
import { CONSULTATIONS, DECISIONS, MEETINGS } from './paper-detail.statements';
import { PaperLock } from './paper-lock';
import { PaperRepository } from './paper.repository';
import { mayChangePath } from './paper-rights';

const SENTENCES: Readonly<Record<PathFault['kind'], string>> = {
  'bound-removed':
    'Eine Station, die schon auf einer Tagesordnung steht oder beraten hat, bleibt in der Beratungsfolge. Nehmen ' +
    'Sie die Drucksache zuerst von der Tagesordnung.',
  'bound-changed': 'Eine Station, die schon auf einer Tagesordnung steht oder beraten hat, ändert sich nicht mehr.',
  'bound-moved':
    'Stationen, die schon auf einer Tagesordnung stehen oder beraten haben, behalten ihre Reihenfolge. Ändern Sie ' +
    'die Tagesordnung.',
  'before-settled': 'Vor einer Station, die schon beraten hat, kommt keine weitere mehr.',
  'unknown-place': 'Die Beratungsfolge passt nicht zu der, die hinterlegt ist. Bitte laden Sie die Seite neu.',
};

/**
 * Command: the office changes the way of a submitted paper through the bodies, and says why. What stands on an agenda
 * stays.
 */
@Injectable()
export class ChangePathHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly lock: PaperLock,
    private readonly annexes: PaperAnnexRepository,
  ) {}

  execute(actor: Actor, paperId: string, { revision, reason, consultations }: ChangePath): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, now, audit, emit }) => {
      const paper = await this.lock.lockPaper(db, actor, paperId);
      if (!mayChangePath(actor, paper))
        throw new ProblemError('wrong-state', {
          detail:
            'Die Beratungsfolge lässt sich nur bei eingereichten, noch nicht entschiedenen Drucksachen ändern, die ' +
            'für sich beraten werden.',
        });
      if (paper.revision !== revision) throw new ProblemError('stale-revision');
      const [unknown] = await this.annexes.unknownCommittees(db, consultations);
      if (unknown !== undefined)
        throw wrongField(`/consultations/${unknown}/committeeId`, fieldFault('committee-unknown'));
      const before = await knownPath(db, paperId);
      const fault = pathFault(before, consultations);
      if (fault !== null) throw new ProblemError('wrong-state', { detail: SENTENCES[fault.kind] });
      await this.annexes.storeConsultations(db, paperId, consultations);
      await this.papers.touchPaper(db, paperId, now);
      audit('consultation-path-changed', paperId, { reason, before: before.map(told), after: consultations.map(told) });
      emit({ name: 'paper-changed', paperId });
    });
  }
}

const told = ({
  committeeId,
  responsibility,
  public: isPublic,
}: KnownStation | ChangePath['consultations'][number]) => ({
  committeeId,
  responsibility,
  public: isPublic,
});

async function knownPath(db: Db, paperId: string): Promise<KnownStation[]> {
  const known = [paperId, true];
  const rows = await db.rows(CONSULTATIONS, known);
  const parts = { meetings: await db.rows(MEETINGS, known), decisions: await db.rows(DECISIONS, known) };
  return rows
    .map((row) => toConsultation(row, parts))
    .map(({ committeeId, responsibility, public: isPublic, meetingId, result }) => ({
      committeeId,
      responsibility,
      public: isPublic,
      bound: meetingId !== null,
      settled: result !== null,
    }));
}
