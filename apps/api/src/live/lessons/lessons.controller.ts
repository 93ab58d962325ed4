import { Controller } from '@nestjs/common';
import { lessonsRoutes, type LessonList, type LessonView } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { BeginLessonHandler } from './begin-lesson.handler';
import { DeclineLessonsHandler } from './decline-lessons.handler';
import { LessonListQuery } from './lesson-list.query';

/** A first meeting, practised alone. */
@Controller()
export class LessonsController {
  constructor(
    private readonly list: LessonListQuery,
    private readonly begin: BeginLessonHandler,
    private readonly decline: DeclineLessonsHandler,
  ) {}

  @Handles(lessonsRoutes.list)
  read({ actor }: RouteInput<typeof lessonsRoutes.list>): Promise<LessonList> {
    return this.list.execute(actor);
  }

  @Handles(lessonsRoutes.begin)
  beginOne({ actor, body }: RouteInput<typeof lessonsRoutes.begin>): Promise<LessonView> {
    return this.begin.execute(actor, body);
  }

  @Handles(lessonsRoutes.decline)
  declineAll({ actor }: RouteInput<typeof lessonsRoutes.decline>): Promise<void> {
    return this.decline.execute(actor);
  }
}
