import { Injectable } from '@nestjs/common';
import type { LessonList } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { LessonRepository } from './lesson.repository';
import { lessonList, lessonsOf } from './lessons-of';

/** Which lessons fit a person, and how far each is: that follows from the rehearsals in which they practise. */
@Injectable()
export class LessonListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lessons: LessonRepository,
  ) {}

  execute(actor: Actor): Promise<LessonList> {
    return this.unitOfWork.readSnapshot(async (db) => {
      const hasSeat = (await this.lessons.bodyWithSeat(db, actor.personId)) !== null;
      const newest = await this.lessons.newest(db, actor.personId);
      return lessonList(lessonsOf(actor, hasSeat), newest, await this.lessons.hasDeclined(db, actor.personId));
    });
  }
}
