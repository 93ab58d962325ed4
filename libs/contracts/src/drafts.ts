import { z } from 'zod';
import { instant, rowNumber, rowNumberInAddress } from './common';
import { faultMessage } from './fault';

/**
 * What somebody writes about a paper: the paper itself, a new version, an amendment put on one, a correction, a new
 * amendment.
 */
export const paperWriting = z.enum(['paper', 'version', 'rework', 'correction', 'amendment']);
export type PaperWriting = z.infer<typeof paperWriting>;
/** What somebody writes about a meeting. */
export const meetingWriting = z.enum(['agenda', 'minutes']);
export type MeetingWriting = z.infer<typeof meetingWriting>;

/** How long what is kept while somebody types may be, in characters: far more than the longest text of a council. */
export const LONGEST_DRAFT = 500_000;

/** What was typed, as the page wrote it down (JSON): nobody but the page that typed it reads it. */
const draftContent = z
  .string()
  .max(LONGEST_DRAFT)
  .regex(/^[^\0\p{Cs}]*$/u, faultMessage('unwritable-character'));

/**
 * What somebody has typed and not saved, kept for them alone. `base` is the revision of the saved thing that they began
 * from, `edition` counts how often it was kept: whoever knows an older one has written at another device meanwhile.
 */
export const keptDraft = z.object({
  content: draftContent,
  base: rowNumber,
  edition: rowNumber.min(1),
  savedAt: instant,
});
export type KeptDraft = z.infer<typeof keptDraft>;

export const keptDraftAnswer = z.object({ draft: keptDraft.nullable() });

/** `edition` is the one that the device knows; 0 when it knows of none. */
export const keepDraft = z.object({
  content: draftContent,
  base: rowNumber,
  edition: rowNumber,
});
export type KeepDraft = z.infer<typeof keepDraft>;

export const draftKept = z.object({ edition: z.number().int(), savedAt: instant });
export type DraftKept = z.infer<typeof draftKept>;

/** Which edition is dropped; a newer one stays. */
export const dropDraft = z.object({ edition: rowNumberInAddress });

/** Which part of it somebody is at, by a key of the page; null when that is not known. */
const draftPart = z
  .string()
  .max(100)
  .regex(/^[\w:.-]+$/)
  .nullable();
export const markEditing = z.object({ part: draftPart });

/** A colleague who writes on the same thing at this moment. */
export const colleagueAtWork = z.object({ name: z.string(), part: draftPart, since: instant });
export type ColleagueAtWork = z.infer<typeof colleagueAtWork>;
export const colleaguesAtWork = z.object({ colleagues: z.array(colleagueAtWork) });
export type ColleaguesAtWork = z.infer<typeof colleaguesAtWork>;
