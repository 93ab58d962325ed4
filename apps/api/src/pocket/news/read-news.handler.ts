import { Injectable } from '@nestjs/common';
import type { ReadNews } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { NewsMarkRepository } from './news-mark.repository';

/**
 * Command: a person has read what is new, all of it or of one paper or meeting. Nobody else is told, and the audit does
 * not say who read what when.
 */
@Injectable()
export class ReadNewsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly marks: NewsMarkRepository,
  ) {}

  /** @throws ProblemError `forbidden` for simulated members, who have no account */
  async execute({ accountId, personId }: Actor, { until, about }: ReadNews): Promise<void> {
    if (accountId === null) throw new ProblemError('forbidden');
    await this.unitOfWork.run(null, async ({ db, now }) => {
      // The future is not read yet, whatever the clock of the device says.
      const readUntil = new Date(Math.min(new Date(until).getTime(), now.getTime()));
      if (about === null) await this.marks.readAll(db, personId, readUntil);
      else await this.marks.readAbout(db, personId, about, readUntil, now);
    });
  }
}
