import { Injectable } from '@nestjs/common';
import type { AttachmentTrace } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PaperLock } from '../paper-lock';
import { AttachmentTraceRepository } from './attachment-trace';

/** What became of the files of a paper, for whoever is in charge of it. */
@Injectable()
export class AttachmentTraceQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trace: AttachmentTraceRepository,
    private readonly lock: PaperLock,
  ) {}

  /** @throws ProblemError `not-found`, `forbidden` */
  execute(actor: Actor, paperId: string): Promise<AttachmentTrace> {
    return this.unitOfWork.read(async (db) => {
      await this.lock.lockPaper(db, actor, paperId);
      const steps = await this.trace.traceOf(db, paperId);
      return {
        steps: steps.map(({ at, by, file_name: fileName, what }) => ({ at: at.toISOString(), by, fileName, what })),
      };
    });
  }
}
