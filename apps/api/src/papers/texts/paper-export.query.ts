import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { TextSource } from '../../platform/export/text-sheet';
import { ProblemError } from '../../platform/problem/problem-error';
import { readerParams } from '../paper-access';
import { PAPER_DETAIL } from '../paper-detail.sql';
import type { DetailRow } from '../paper-detail.view';

/** The texts of a paper, as far as the person may see it: the same statement and the same conditions as its page. */
@Injectable()
export class PaperExportQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, paperId: string): Promise<TextSource> {
    const [row] = await this.unitOfWork.read((db) =>
      db.query<DetailRow>(PAPER_DETAIL, [...readerParams(actor), paperId]),
    );
    if (row === undefined) throw new ProblemError('not-found');
    const {
      kind,
      number,
      title,
      originators,
      submitted_on,
      changed_at,
      text,
      resolution,
      resolved,
      corrections,
      amendment,
    } = row;
    return {
      kind,
      number,
      title,
      originators,
      day: submitted_on ?? new Date(changed_at).toISOString().slice(0, 10),
      text,
      resolution,
      resolved,
      corrections,
      amendment,
    };
  }
}
