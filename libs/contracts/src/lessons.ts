import { z } from 'zod';
import { uuid } from './common';

/** For whom a lesson is: whoever leads meetings, whoever prepares and records them, whoever sits in a body. */
export const lessonKind = z.enum(['chair', 'clerk', 'member']);
export type LessonKind = z.infer<typeof lessonKind>;

export const lessonView = z.object({
  lesson: lessonKind,
  /** The rehearsal in which the person practises or has practised last. */
  meetingId: uuid.nullable(),
  standing: z.enum(['new', 'begun', 'done']),
});
export type LessonView = z.infer<typeof lessonView>;

export const lessonList = z.object({
  /** Those that fit what the person does. */
  lessons: z.array(lessonView),
  /** Whether the person may still be offered them unasked: has neither begun one nor declined. */
  offered: z.boolean(),
});
export type LessonList = z.infer<typeof lessonList>;

/** `again` begins anew; else one that was left is gone on with. */
export const beginLesson = z.object({ lesson: lessonKind, again: z.boolean().default(false) });
export type BeginLesson = z.infer<typeof beginLesson>;
