import { Injectable } from '@nestjs/common';
import type { PaperDetail } from '@gremia/contracts';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { TextMarks } from '../platform/text-engine/text-marks';
import { readerParams } from './paper-access';
import { PAPER_DETAIL } from './paper-detail.sql';
import { markingsOf, toDetail, type DetailRow } from './paper-detail.view';

/** One paper with everything that hangs on it, as far as the person may see it. */
@Injectable()
export class PaperDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: TextMarks,
  ) {}

  async execute(actor: Actor, paperId: string): Promise<PaperDetail> {
    const [row] = await this.unitOfWork.read((db) =>
      db.query<DetailRow>(PAPER_DETAIL, [...readerParams(actor), paperId]),
    );
    if (row === undefined) throw new ProblemError('not-found');
    return toDetail(row, actor, await this.marks.of(markingsOf(row)));
  }
}
