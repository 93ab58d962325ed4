import { z } from 'zod';
import { committeeView, municipalityView } from './bodies';
import { committeeKind, day, instant, page, pageInfo, responsibility, typed, uuid, year } from './common';
import { laterCorrection, minutesDocument, minutesPdfQuery, minutesRemarks } from './minutes';
import { minutesRecord } from './minutes-record';
import { amendmentHead, decisionView, paperReading, statementReading } from './paper-reading';
import { originator, paperKind, paperState } from './papers';
import { amendmentText, textCorrection } from './text';
import { sessionNumber } from './session-number';
import { meetingState, meetingTime, supplementView } from './meetings';

/** Everything below is made from public columns only. */
export const portalMeeting = z.object({
  id: uuid,
  committeeId: uuid,
  committee: z.string(),
  committeeKind,
  title: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  place: z.string(),
  publicRoom: z.string().nullable(),
  state: meetingState,
  session: sessionNumber.nullable(),
  /** Nobody meets: until when members answer. null for a meeting, and as long as it is not opened. */
  circularUntil: instant.nullable(),
});
export type PortalMeeting = z.infer<typeof portalMeeting>;
export const portalMeetingQuery = page.extend({
  committeeId: uuid.optional(),
  when: meetingTime.default('all'),
  year: year.optional(),
});
export type PortalMeetingQuery = z.infer<typeof portalMeetingQuery>;
/** Of one body, or of all. */
export const portalCalendarQuery = portalMeetingQuery.pick({ committeeId: true });
export type PortalCalendarQuery = z.infer<typeof portalCalendarQuery>;
export const portalMeetingList = pageInfo.extend({ meetings: z.array(portalMeeting) });
export type PortalMeetingList = z.infer<typeof portalMeetingList>;

export const portalAgendaItem = z.object({
  id: uuid,
  number: z.string(),
  title: z.string(),
  public: z.boolean(),
  paperId: uuid.nullable(),
  paperNumber: z.string().nullable(),
  responsibility: responsibility.nullable(),
  /** The supplement with which it came onto the agenda; null when it was there from the beginning. */
  supplementNo: z.number().int().nullable(),
  decisions: z.array(decisionView),
});
export const portalMeetingDetail = portalMeeting.extend({
  items: z.array(portalAgendaItem),
  /**
   * What was decided in public on the course of the meeting, outside its items, oldest first; `after` is the number of
   * the item that was dealt with last before, null before the first.
   */
  course: z.array(decisionView.extend({ after: z.string().nullable() })),
  /** Changes of the agenda since it is known, oldest first. */
  supplements: z.array(supplementView),
  hasMinutes: z.boolean(),
});
export type PortalMeetingDetail = z.infer<typeof portalMeetingDetail>;

export const portalPaper = z.object({
  id: uuid,
  number: z.string(),
  kind: paperKind,
  title: z.string(),
  state: paperState,
  originators: z.array(originator),
  parentId: uuid.nullable(),
  submittedOn: day,
  result: z.string().nullable(),
});
export type PortalPaper = z.infer<typeof portalPaper>;
export const portalPaperQuery = page.extend({
  q: typed(200).optional(),
  kind: paperKind.optional(),
  state: paperState.exclude(['draft']).optional(),
  year: year.optional(),
  committeeId: uuid.optional(),
});
export type PortalPaperQuery = z.infer<typeof portalPaperQuery>;
export const portalPaperList = pageInfo.extend({ papers: z.array(portalPaper) });
export type PortalPaperList = z.infer<typeof portalPaperList>;

/** A final result, as it was announced. */
export const portalResult = z.object({
  meetingId: uuid,
  voteId: uuid,
  committee: z.string(),
  /** What the item was about. */
  title: z.string(),
  paperId: uuid.nullable(),
  carried: z.boolean(),
  /** `Beschluss: …` and `Abstimmung: …`, as printed. */
  resultLine: z.string(),
  tallyLine: z.string(),
  announcedOn: day,
});
export type PortalResult = z.infer<typeof portalResult>;

/** What the first page shows. */
export const portalHome = z.object({
  municipality: municipalityView,
  committees: z.array(committeeView),
  /** The year from which on there are meetings or papers. */
  since: z.number().int(),
  /** Those that run, then those that come next. */
  upcoming: z.array(portalMeeting),
  past: z.array(portalMeeting),
  results: z.array(portalResult),
  papers: z.array(portalPaper),
});
export type PortalHome = z.infer<typeof portalHome>;

export const portalPaperDetail = portalPaper.extend({
  ...paperReading.shape,
  ...portalPaper.shape,
  corrections: z.array(textCorrection.omit({ by: true })),
  amendments: z.array(amendmentText.and(amendmentHead.extend({ number: z.string() }))),
  statements: z.array(statementReading.extend({ number: z.string() })),
  parent: portalPaper.nullable(),
  main: portalPaper.nullable(),
});
export type PortalPaperDetail = z.infer<typeof portalPaperDetail>;

/**
 * Words; each also finds those that contain it, and where nothing does, those that are written nearly the same. The
 * paper with a number that was typed comes first. Without a word nothing is found.
 */
export const portalSearchQuery = page.extend({
  q: typed(200).default(''),
  /** Papers or meetings alone. */
  only: z.enum(['paper', 'meeting']).optional(),
});
export type PortalSearchQuery = z.infer<typeof portalSearchQuery>;

export const portalSearchHit = z.object({
  kind: z.enum(['paper', 'meeting']),
  id: uuid,
  title: z.string(),
  number: z.string().nullable(),
  /** Plain text; what was found stands between `<b>` and `</b>`, which occur in no other place. */
  excerpt: z.string(),
  date: day.nullable(),
  /** Of a paper: what it is, how far it has come, and what was decided. null for a meeting. */
  paperKind: paperKind.nullable(),
  paperState: paperState.nullable(),
  result: z.string().nullable(),
  /** Of a meeting: its body and when it begins. null for a paper. */
  committee: z.string().nullable(),
  startsAt: instant.nullable(),
});
export type PortalSearchHit = z.infer<typeof portalSearchHit>;
export const portalSearchResult = pageInfo.extend({
  hits: z.array(portalSearchHit),
  /** Nothing has the words as they were typed; found was what is written nearly the same. */
  similar: z.boolean(),
});
export type PortalSearchResult = z.infer<typeof portalSearchResult>;

export const portalMinutes = z.object({
  document: minutesDocument,
  remarks: minutesRemarks,
  record: minutesRecord,
  releasedAt: instant,
  correctedSince: z.array(laterCorrection),
});
export type PortalMinutes = z.infer<typeof portalMinutes>;
export const portalMinutesPdfQuery = minutesPdfQuery.pick({ standard: true });
