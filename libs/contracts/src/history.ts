import { z } from 'zod';
import { instant, page, pageInfo, uuid } from './common';
import { paperKind } from './papers';

/** What can have happened to a paper, by what it concerns. */
export const PAPER_HISTORY = {
  text: ['created', 'submitted', 'version', 'revised', 'carried-along', 'withdrawn', 'corrected'],
  hanging: ['amendment', 'statement', 'hanging-withdrawn'],
  files: ['file-added', 'file-published', 'file-withheld', 'file-removed'],
  meetings: ['path-changed', 'scheduled', 'unscheduled', 'called', 'item-closed', 'result', 'released'],
} as const;

const COURSE = ['opened', 'interrupted', 'resumed', 'closed', 'item-added', 'called', 'item-closed'] as const;
const LEAD = ['chair-taken', 'chair-returned', 'quorum-challenged', 'public-excluded', 'public-admitted'] as const;
const BEFORE = ['planned', 'facts-changed', 'agenda-changed', 'agenda-published', 'convened'] as const;
const MINUTES = ['minutes-composed', 'minutes-saved', 'minutes-signed', 'minutes-approved'] as const;

/** What can have happened to a meeting, by what it concerns. */
export const MEETING_HISTORY = {
  preparation: [...BEFORE, 'convened-again', 'supplement', 'receipts-noted', 'cancelled'],
  course: [...COURSE, ...LEAD, 'circular-objected', 'telling-began', 'telling-ended'],
  votes: ['vote-opened', 'vote-aborted', 'result-doubted', 'result', 'course-result', 'released', 'text-corrected'],
  presence: ['checked-in', 'checked-out', 'conflict', 'conflict-lifted', 'attendance-corrected'],
  minutes: [...MINUTES, 'minutes-released', 'objection-raised', 'objection-decided'],
} as const;

const kinds = [...Object.values(PAPER_HISTORY), ...Object.values(MEETING_HISTORY)].flat();
/** What happened, in one word; the sentence is the reader's language. */
export const historyKind = z.enum([...new Set(kinds)]);
export type HistoryKind = z.infer<typeof historyKind>;

export const paperHistoryGroup = z.enum(['text', 'hanging', 'files', 'meetings']);
export type PaperHistoryGroup = z.infer<typeof paperHistoryGroup>;
export const meetingHistoryGroup = z.enum(['preparation', 'course', 'votes', 'presence', 'minutes']);
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
