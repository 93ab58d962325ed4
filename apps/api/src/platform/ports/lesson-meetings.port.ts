import type { LessonKind } from '@gremia/contracts';
import type { Sql } from '../database/unit-of-work';

export interface LessonMeeting {
  readonly id: string;
  readonly committeeId: string;
  readonly lesson: LessonKind;
  readonly learnerId: string;
  /** Who is played as leading it; null where the learner leads. */
  readonly leadId: string | null;
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly at: Date;
}

/** Rehearsals in which one person practises. The meetings own them; nobody else sees them in any list. */
export abstract class LessonMeetings {
  abstract plan(sql: Sql, meeting: LessonMeeting): Promise<void>;
}
