import { Injectable } from '@nestjs/common';
import type { AmendmentPreview, PreviewAmendment } from '@gremia/contracts';
import { z } from 'zod';
import type { Actor } from '../platform/actor/actor';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { storedPoints } from '../platform/records/stored-text';
import { TextEngine } from '../platform/text-engine/text-engine';
import { isReadable, readerParams } from '../platform/records/paper-access';
import { assertSound } from './resolution-text';

/** $5 is the paper; the parameters before it are the reader's. */
export const NEWEST_TEXT = statement(
  z.object({ points: storedPoints }),
  `SELECT v.points FROM paper p JOIN paper_version v ON v.paper_id = p.id
   WHERE p.id = $5 AND v.kind <> 'resolution' AND ${isReadable('p')} ORDER BY v.no DESC LIMIT 1`,
);

/** How an edited text would look as an amendment, before anything is stored. */
@Injectable()
export class AmendmentPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: TextEngine,
  ) {}

  async execute(actor: Actor, { parentId, points, grouping = 'points' }: PreviewAmendment): Promise<AmendmentPreview> {
    assertSound(points, '/points');
    const base = await this.unitOfWork.read((db) => db.row(NEWEST_TEXT, [...readerParams(actor), parentId]));
    if (base === null) throw new ProblemError('not-found');
    return this.texts.previewAmendment({ base: base.points, edited: points, grouping });
  }
}
