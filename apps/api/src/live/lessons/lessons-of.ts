import type { LessonKind, LessonList, LessonView } from '@gremia/contracts';
import type { Actor } from '../../platform/actor/actor';
import type { NewestLesson } from './lesson.repository';

/** The lessons that fit what a person does. Whoever leads one body sits in it, too. */
export function lessonsOf({ roles, rehearsalMeetingId, accountId }: Actor, hasSeat: boolean): LessonKind[] {
  if (rehearsalMeetingId !== null || accountId === null) return [];
  const holds = (wanted: string): boolean => roles.some(({ role }) => role === wanted);
  return [
    ...(holds('clerk') ? (['clerk'] as const) : []),
    ...(holds('chair') ? (['chair'] as const) : []),
    ...(hasSeat ? (['member'] as const) : []),
  ];
}

/** How far the person is in each of these lessons; whether one may be offered unasked. */
export function lessonList(
  kinds: readonly LessonKind[],
  newest: readonly NewestLesson[],
  declined: boolean,
): LessonList {
  const lessons = kinds.map((lesson) => {
    const last = newest.find((each) => each.lesson === lesson);
    return last === undefined ? { lesson, meetingId: null, standing: 'new' as const } : viewOf(last);
  });
  return { lessons, offered: !declined && newest.length === 0 && kinds.length > 0 };
}

/** The clerk's lesson ends with the minutes, all others with the meeting. */
export const viewOf = ({ id, lesson, closed, minuted }: NewestLesson): LessonView => ({
  lesson,
  meetingId: id,
  standing: closed && (lesson !== 'clerk' || minuted) ? 'done' : 'begun',
});
