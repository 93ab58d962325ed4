import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BeginLesson, LessonKind, LessonView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import { UnitOfWork, type Db, type Unit } from '../../platform/database/unit-of-work';
import { LessonMeetings } from '../../platform/ports/lesson-meetings.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { LessonCast } from './lesson-cast';
import { LessonEnd } from './lesson-end';
import { LessonRepository } from './lesson.repository';
import { lessonsOf, viewOf } from './lessons-of';
import { PRACTICE_ITEMS } from './practice-texts';

const TITLES: Readonly<Record<LessonKind, string>> = {
  chair: 'Übung: eine Sitzung leiten',
  clerk: 'Übung: eine Sitzung vorbereiten und festhalten',
  member: 'Übung: an einer Sitzung teilnehmen',
};

/**
 * Command: a person practises in a rehearsal of their own, where they left it or anew, which ends the one before;
 * everybody else is played.
 */
@Injectable()
export class BeginLessonHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lessons: LessonRepository,
    private readonly meetings: LessonMeetings,
    private readonly cast: LessonCast,
    private readonly ending: LessonEnd,
  ) {}

  /** @throws ProblemError `forbidden` where the lesson does not fit what the person does */
  async execute(actor: Actor, { lesson, again }: BeginLesson): Promise<LessonView> {
    const { view, left } = await this.unitOfWork.run(actor, async (unit) => {
      const seat = await this.lessons.bodyWithSeat(unit.db, actor.personId);
      if (!lessonsOf(actor, seat !== null).includes(lesson)) throw new ProblemError('forbidden');
      const newest = (await this.lessons.newest(unit.db, actor.personId)).find((each) => each.lesson === lesson);
      if (newest !== undefined && !again && viewOf(newest).standing === 'begun')
        return { view: viewOf(newest), left: null };
      const meetingId = await this.plan(unit, actor, lesson);
      const earlier = newest === undefined ? null : await this.lessons.lesson(unit.db, newest.id, actor.personId);
      const left = newest === undefined ? null : { id: newest.id, leaderId: earlier?.lesson_lead_id ?? actor.personId };
      return { view: { lesson, meetingId, standing: 'begun' as const }, left };
    });
    if (left !== null) {
      await this.cast.leave(actor, left.id);
      await this.ending.end(left.id, left.leaderId);
    }
    if (view.meetingId !== null) await this.cast.enter(actor, view.meetingId);
    return view;
  }

  private async plan({ db, now, audit }: Unit, actor: Actor, lesson: LessonKind): Promise<string> {
    const committeeId = await this.bodyFor(db, actor, lesson);
    if (committeeId === null) throw new ProblemError('forbidden');
    const id = randomUUID();
    const [lead] = await this.lessons.cast(db, committeeId, actor.personId);
    // The clerk begins before the agenda is whole.
    const items = lesson === 'clerk' ? PRACTICE_ITEMS.slice(0, 1) : PRACTICE_ITEMS;
    await this.meetings.plan(db, {
      ...{ id, committeeId, lesson, learnerId: actor.personId, title: TITLES[lesson], at: now },
      leadId: lesson === 'member' ? (lead ?? null) : null,
      items: items.map(({ number, title }) => ({ id: randomUUID(), number, title })),
    });
    audit('lesson-begun', id, { lesson });
    return id;
  }

  private async bodyFor(db: Db, { personId, roles }: Actor, lesson: LessonKind): Promise<string | null> {
    const own = roles.flatMap(({ role, committeeId }) =>
      role === lesson && committeeId !== null ? [committeeId] : [],
    );
    if (lesson === 'member') return this.lessons.bodyWithSeat(db, personId);
    return own[0] ?? this.lessons.smallestBody(db);
  }
}
