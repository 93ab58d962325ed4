import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { LessonRepository } from './lesson.repository';

/** Command: a person wants to be offered no lessons unasked. Nobody else is told, and the audit does not note it. */
@Injectable()
export class DeclineLessonsHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lessons: LessonRepository,
  ) {}

  /** @throws ProblemError `forbidden` for simulated members, who have no account */
  async execute({ accountId, personId }: Actor): Promise<void> {
    if (accountId === null) throw new ProblemError('forbidden');
    await this.unitOfWork.run(null, ({ db, now }) => this.lessons.decline(db, personId, now));
  }
}
