import { Injectable } from '@nestjs/common';
import { fieldFault, type FieldFault, type PaperInput } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../platform/problem/problem-error';
import { isReadable, readerParams } from '../platform/records/paper-access';
import { PaperRepository, type PaperRow } from './paper.repository';
import { isPending } from './paper-rights';
import { assertNotVotedOn } from './vote-guard';

const refused = (fault: FieldFault): ProblemError => wrongField('/parentId', fault);
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
    if (parentId === null) throw refused(fieldFault('parent-missing'));
    const readable = await db.row(READABLE, [...readerParams(actor), parentId]);
    const parent = readable === null ? null : await this.papers.lockParent(db, parentId);
    if (parent === null) throw refused(fieldFault('parent-unknown'));
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
      if (parent.kind !== 'proposal' && parent.kind !== 'motion') throw refused(fieldFault('parent-not-amendable'));
      if (!isPending(parent.state))
        throw tooLate(
          'Diese Drucksache ist bereits entschieden oder zurückgezogen; ein Änderungsantrag ist nicht mehr möglich.',
        );
      return;
    }
    const main = await this.above(db, parent);
    if (main?.kind === 'amendment') {
      throw refused(fieldFault('parent-amends-an-amendment'));
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
      throw refused(fieldFault('no-statement-on-it'));
    }
  }

  private above(db: Db, paper: PaperRow): Promise<PaperRow | null> {
    return paper.parent_id === null ? Promise.resolve(null) : this.papers.lockParent(db, paper.parent_id);
  }
}
