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

  /**
   * @throws ProblemError `forbidden` for simulated members, who have no account; `not-found` for what the person may
   *   not know of
   */
  async execute(actor: Actor, { until, about }: ReadNews): Promise<void> {
    const { accountId, personId } = actor;
    if (accountId === null) throw new ProblemError('forbidden');
    await this.unitOfWork.run(null, async ({ db, now }) => {
      // The future is not read yet, whatever the clock of the device says.
      const readUntil = new Date(Math.min(new Date(until).getTime(), now.getTime()));
      if (about === null) return this.marks.readAll(db, personId, readUntil);
      if (!(await this.marks.isKnown(db, actor, about))) throw new ProblemError('not-found');
      await this.marks.readAbout(db, personId, about, readUntil, now);
    });
  }
}
