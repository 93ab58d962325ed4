import { Injectable } from '@nestjs/common';
import type { PaperInput } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, readerParams } from './paper-access';
import { PaperRepository, type PaperRow } from './paper.repository';
import { isPending } from './paper-rights';
import { assertNotVotedOn } from './vote-guard';

const refused = (detail: string): ProblemError =>
  new ProblemError('invalid-input', { errors: [{ pointer: '/parentId', detail }] });
const tooLate = (detail: string): ProblemError => new ProblemError('wrong-state', { detail });

const READABLE = statement(
  z.object({ id: z.string() }),
  `SELECT p.id FROM paper p WHERE p.id = $5 AND p.number IS NOT NULL AND ${isReadable('p')}`,
);

/**
 * What an amendment or a statement hangs on, and whether it may. An amendment may amend an amendment, and there it
 * ends.
 */
@Injectable()
export class PaperParent {
  constructor(private readonly papers: PaperRepository) {}

  /**
   * The paper that this one is to hang on, held; null for one that hangs on nothing.
   *
   * @throws ProblemError `invalid-input`, `wrong-state`, `unit-already-decided`
   */
  async parentFor(
    db: Db,
    actor: Actor,
    { kind, parentId }: Pick<PaperInput, 'kind' | 'parentId'>,
  ): Promise<PaperRow | null> {
    if (kind !== 'amendment' && kind !== 'statement') return null;
    if (parentId === null) throw refused('Bitte wählen Sie die Drucksache, auf die sich das bezieht.');
    const readable = await db.row(READABLE, [...readerParams(actor), parentId]);
    const parent = readable === null ? null : await this.papers.lockParent(db, parentId);
    if (parent === null) throw refused('Diese Drucksache gibt es nicht oder sie ist Ihnen nicht zugänglich.');
    if (kind === 'amendment') await this.assertAmendable(db, parent);
    else await this.assertCommentable(db, parent);
    return parent;
  }

  /**
   * An amendment can be moved on a proposal or motion, and on an amendment of one, as long as neither is decided or
   * taken back.
   *
   * @throws ProblemError `invalid-input`, `wrong-state`, `unit-already-decided`
   */
  async assertAmendable(db: Db, parent: PaperRow): Promise<void> {
    if (parent.kind !== 'amendment') {
      if (parent.kind !== 'proposal' && parent.kind !== 'motion')
        throw refused('Änderungsanträge sind nur zu Vorlagen, Anträgen und Änderungsanträgen möglich.');
      if (!isPending(parent.state))
        throw tooLate(
          'Diese Drucksache ist bereits entschieden oder zurückgezogen; ein Änderungsantrag ist nicht mehr möglich.',
        );
      return;
    }
    const main = await this.above(db, parent);
    if (main?.kind === 'amendment') {
      throw refused(
        'Dieser Änderungsantrag ändert selbst einen Änderungsantrag. Bitte stellen Sie Ihren Antrag zu der ' +
          'Drucksache oder zu dem Änderungsantrag dazu.',
      );
    }
    if (!isPending(parent.state) || main === null || !isPending(main.state)) {
      throw tooLate(
        'Der Änderungsantrag, den Sie ändern möchten, ist bereits entschieden oder zurückgezogen. Ihr Antrag dazu ' +
          'ist damit gegenstandslos.',
      );
    }
    await assertNotVotedOn(db, parent.id, 'alone');
  }

  private async assertCommentable(db: Db, parent: PaperRow): Promise<void> {
    const parentOf = parent.kind === 'amendment' ? await this.above(db, parent) : null;
    if (parentOf?.kind === 'amendment') {
      throw refused(
        'Zu einem Änderungsantrag, der einen Änderungsantrag ändert, gibt es keine eigene Stellungnahme. Bitte ' +
          'geben Sie sie zu dem Änderungsantrag ab, den er ändert.',
      );
    }
  }

  private above(db: Db, paper: PaperRow): Promise<PaperRow | null> {
    return paper.parent_id === null ? Promise.resolve(null) : this.papers.lockParent(db, paper.parent_id);
  }
}
