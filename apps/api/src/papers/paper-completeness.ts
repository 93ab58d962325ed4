import { Injectable } from '@nestjs/common';
import { fieldFault, fieldProblem, type FieldProblem } from '@gremia/contracts';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { PaperAnnexRepository } from './paper-annex.repository';
import { PaperRepository, type PaperRow } from './paper.repository';
import { PaperParent } from './paper-parent';
import { PaperTextRepository } from './paper-text.repository';
import { hasWords } from './resolution-text';

const CHECKS = ['/statement/lawful/answer', '/statement/resources/answer', '/statement/funds/answer'] as const;

/** What must be there before a paper is handed in; a draft may lack it. */
@Injectable()
export class PaperCompleteness {
  constructor(
    private readonly papers: PaperRepository,
    private readonly parents: PaperParent,
    private readonly texts: PaperTextRepository,
    private readonly annexes: PaperAnnexRepository,
  ) {}

  /**
   * Gives the paper it hangs on, held like the paper itself.
   *
   * @throws ProblemError `invalid-input`, `no-resolution-text`, `no-change`, `wrong-state`, `stale-revision`,
   *   `unit-already-decided`
   */
  async check(db: Db, paper: PaperRow): Promise<PaperRow | null> {
    const parent = paper.parent_id === null ? null : await this.papers.lockParent(db, paper.parent_id);
    const faults: FieldProblem[] = [];
    if (paper.originators.length === 0 && paper.kind !== 'statement')
      faults.push(fieldProblem('/originators', fieldFault('originator-missing')));
    if (paper.kind === 'statement') faults.push(...(await this.statementFaults(db, paper)));
    const newest = await this.texts.newest(db, paper.id);
    const written = newest !== null && hasWords(newest.points);
    if ((paper.kind === 'question' || paper.kind === 'notice') && !written && paper.reasons.trim() === '') {
      faults.push(fieldProblem('/reasons', fieldFault('paper-text-missing')));
    }
    if (faults.length > 0) throw new ProblemError('invalid-input', { errors: faults });
    if ((paper.kind === 'proposal' || paper.kind === 'motion') && !written)
      throw new ProblemError('no-resolution-text');
    if (paper.kind === 'amendment') await this.checkAmendment(db, paper, parent);
    return parent;
  }

  private async checkAmendment(db: Db, paper: PaperRow, parent: PaperRow | null): Promise<void> {
    if (parent === null) throw new ProblemError('wrong-state');
    await this.parents.assertAmendable(db, parent);
    const amendment = await this.texts.amendment(db, paper.id);
    if (amendment === null || amendment.ops.length === 0) throw new ProblemError('no-change');
    const newest = await this.texts.newest(db, parent.id);
    if (newest?.id !== amendment.base_version_id) {
      throw new ProblemError('stale-revision', {
        detail:
          'Was Sie ändern möchten, ist inzwischen selbst geändert worden. Bitte stellen Sie Ihren Änderungsantrag ' +
          'auf die neue Fassung um.',
      });
    }
  }

  private async statementFaults(db: Db, paper: PaperRow): Promise<FieldProblem[]> {
    const statement = await this.annexes.statement(db, paper.id);
    if (statement === null) return [fieldProblem('/statement', fieldFault('statement-missing'))];
    const open = CHECKS.filter((_, index) => statement.answers[index] === null).map((pointer) =>
      fieldProblem(pointer, fieldFault('yes-or-no')),
    );
    return statement.body.trim() === ''
      ? [...open, fieldProblem('/statement/body', fieldFault('statement-text-missing'))]
      : open;
  }
}
