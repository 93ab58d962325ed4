import { z } from 'zod';
import { instant, page, pageInfo, uuid } from './common';
import { MEETING_HISTORY, MEETING_HISTORY_GROUPS, PAPER_HISTORY, PAPER_HISTORY_GROUPS } from './history-kinds';
import { paperKind } from './papers';

const kinds = [...Object.values(PAPER_HISTORY), ...Object.values(MEETING_HISTORY)].flat();
/** What happened, in one word; the sentence is the reader's language. */
export const historyKind = z.enum([...new Set(kinds)]);
export type HistoryKind = z.infer<typeof historyKind>;

export const paperHistoryGroup = z.enum(PAPER_HISTORY_GROUPS);
export type PaperHistoryGroup = z.infer<typeof paperHistoryGroup>;
export const meetingHistoryGroup = z.enum(MEETING_HISTORY_GROUPS);
export type MeetingHistoryGroup = z.infer<typeof meetingHistoryGroup>;

export const paperHistoryQuery = page.extend({ group: paperHistoryGroup.optional() });
export type PaperHistoryQuery = z.infer<typeof paperHistoryQuery>;
export const meetingHistoryQuery = page.extend({ group: meetingHistoryGroup.optional() });
export type MeetingHistoryQuery = z.infer<typeof meetingHistoryQuery>;

export const historyEntry = z.object({
  /** Names this entry among all. */
  id: z.string(),
  kind: historyKind,
  at: instant,
  /** Who did it, where the reader may know. */
  by: z.string().nullable(),
  /** Another paper that it is about. */
  paper: z.object({ id: uuid, number: z.string().nullable(), kind: paperKind, title: z.string() }).nullable(),
  meeting: z.object({ id: uuid, title: z.string() }).nullable(),
  /** The item of the agenda, as far as the reader may know what it is about. */
  item: z.object({ number: z.string(), title: z.string() }).nullable(),
  /** Whom it concerns. */
  person: z.string().nullable(),
  /** A number, a result, a reason or a name of a file, as it was recorded; what it is, the kind says. */
  detail: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What happened, the newest first. */
export const historyList = z.object({ entries: z.array(historyEntry), ...pageInfo.shape });
export type HistoryList = z.infer<typeof historyList>;
