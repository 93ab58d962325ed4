import type { MeetingWriting, PaperWriting } from '@gremia/contracts';

/** What somebody writes on: the subject is a paper or a meeting, or the person where there is no paper yet. */
export type Writing =
  | { readonly kind: PaperWriting | MeetingWriting; readonly subjectId: string }
  | { readonly kind: 'new-motion'; readonly subjectId: string };
