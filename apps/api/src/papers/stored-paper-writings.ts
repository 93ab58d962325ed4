import { Injectable } from '@nestjs/common';
import { paperKind, paperState, type PaperWriting } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { PaperWritings } from '../platform/ports/writing.port';
import { ProblemError } from '../platform/problem/problem-error';
import { isReadable, readerParams } from '../platform/records/paper-access';
import { mayEdit, mayRevise, type PaperInHand } from './paper-rights';

const READABLE = statement(
  z.object({ kind: paperKind, state: paperState, author_id: z.string() }),
  `SELECT p.kind, p.state, p.author_id FROM paper p WHERE p.id = $5 AND ${isReadable('p')}`,
);

/** By what is written; whether a correction is taken is decided in its meeting, which office and chair lead. */
const MAY_WRITE: Readonly<Record<PaperWriting, (actor: Actor, paper: PaperInHand) => boolean>> = {
  paper: mayEdit,
  rework: mayEdit,
  version: mayRevise,
  correction: (actor) => may(actor, 'run-meeting'),
  amendment: (actor) => may(actor, 'write-paper'),
};

/** Whether somebody may write about a paper, as it is stored. */
@Injectable()
export class StoredPaperWritings extends PaperWritings {
  async assertMayWrite(db: Db, actor: Actor, kind: PaperWriting, paperId: string): Promise<void> {
    const paper = await db.row(READABLE, [...readerParams(actor), paperId]);
    if (paper === null) throw new ProblemError('not-found');
    if (!MAY_WRITE[kind](actor, paper)) throw new ProblemError('forbidden');
  }
}
