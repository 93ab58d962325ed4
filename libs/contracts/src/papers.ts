import { z } from 'zod';
import {
  day,
  instant,
  line,
  page,
  pageInfo,
  prose,
  responsibility,
  rowNumber,
  typed,
  typedDay,
  uuid,
  year,
} from './common';
import { PAPER_KINDS, PAPER_STATES } from './kinds';
import { paperFieldInputs } from './paper-fields';
import { grouping, markedPoint, points, sentPoints, voteUnit } from './text';
import { faultMessage } from './fault';
import { LARGEST_TEXT } from './text-budget';

export const paperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof paperKind>;
export const paperState = z.enum(PAPER_STATES);
export type PaperState = z.infer<typeof paperState>;

/** Who brings a paper in: a faction, an office of the administration, the mayor, a person; `name` is printed. */
export const originator = z.object({
  kind: z.enum(['faction', 'office', 'mayor', 'person', 'committee']),
  id: uuid.nullable(),
  name: line(200),
});
export type Originator = z.infer<typeof originator>;

export const consultationInput = z.object({
  committeeId: uuid,
  meetsOn: typedDay.nullable(),
  public: z.boolean(),
  responsibility,
});
const check = z.object({ answer: z.boolean().nullable(), text: prose(20_000) });
/**
 * The administration's three check questions and its statement; a counter-wording is an edited text of the parent
 * paper.
 */
export const statementInput = z.object({
  office: line(200),
  lawful: check,
  resources: check,
  funds: check,
  body: prose(),
  counterWording: sentPoints.nullable(),
});
export type StatementInput = z.infer<typeof statementInput>;

/**
 * A draft may be incomplete; what must be there is asked on submission. `points` of an amendment is the whole edited
 * text of the parent paper.
 */
export const paperInput = z.object({
  kind: paperKind,
  title: line(500),
  public: z.boolean(),
  originators: z.array(originator).max(20),
  parentId: uuid.nullable(),
  points: sentPoints,
  ...paperFieldInputs,
  consultations: z.array(consultationInput).max(20),
  statement: statementInput.nullable(),
  /** Of an amendment: what the council votes on at once. Not given, it stays as it is; at first `points`. */
  grouping: grouping.optional(),
  /**
   * Of an amendment: the version of the parent's text that `points` was edited from, the one that the amendment rests
   * on or the newest one, on which it then rests. Not
   * given, it stays where it is.
   */
  baseVersionId: uuid.optional(),
});
export type PaperInput = z.infer<typeof paperInput>;
export const createPaper = paperInput;
export const changePaper = paperInput.extend({ revision: rowNumber });
export type ChangePaper = z.infer<typeof changePaper>;

/** Text forms in: plain text (pasted, PDF line breaks are mended). Out: points, and what is no part of the text. */
export const readText = z.object({
  text: prose(10 * LARGEST_TEXT).max(LARGEST_TEXT, faultMessage('text-too-long', { maximum: LARGEST_TEXT })),
});
export const readTextResult = z.object({ points, leftOut: z.array(z.string()) });
export type ReadTextResult = z.infer<typeof readTextResult>;

/** What an amendment would look like: `points` is the whole edited text of the paper `parentId`. Nothing is stored. */
export const previewAmendment = z.object({ parentId: uuid, points: sentPoints, grouping: grouping.optional() });
export type PreviewAmendment = z.infer<typeof previewAmendment>;
export const amendmentPreview = z.object({ marked: z.array(markedPoint), units: z.array(voteUnit) });
export type AmendmentPreview = z.infer<typeof amendmentPreview>;

/** Makes an attachment public or internal. */
export const switchAttachment = z.object({ public: z.boolean() });
export type SwitchAttachment = z.infer<typeof switchAttachment>;

/** What became of the files of a submitted paper, newest first; for whoever is in charge of it. */
export const attachmentTrace = z.object({
  steps: z.array(
    z.object({
      at: instant,
      by: z.string(),
      fileName: z.string(),
      what: z.enum(['added', 'removed', 'published', 'withheld']),
    }),
  ),
});
export type AttachmentTrace = z.infer<typeof attachmentTrace>;

export const paperSummary = z.object({
  id: uuid,
  number: z.string().nullable(),
  kind: paperKind,
  title: z.string(),
  public: z.boolean(),
  state: paperState,
  originators: z.array(originator),
  parentId: uuid.nullable(),
  submittedOn: day.nullable(),
  changedAt: instant,
  /** Result label of the final decision, e.g. "mit Änderungen beschlossen". */
  result: z.string().nullable(),
  /** A pending amendment that was made for an earlier version of its paper: to be checked anew ("neu zu prüfen"). */
  outdated: z.boolean(),
  /** For the office: the coming meeting that has it on its agenda. */
  onAgenda: z.object({ meetingId: uuid, committee: z.string(), startsAt: instant }).nullable(),
});
export type PaperSummary = z.infer<typeof paperSummary>;

export const paperQuery = page.extend({
  q: typed(200).optional(),
  kind: paperKind.optional(),
  /** Any of several kinds, with commas between them. */
  kinds: z
    .string()
    .max(100)
    .transform((kinds) => kinds.split(','))
    .pipe(z.array(paperKind))
    .optional(),
  state: paperState.optional(),
  /** Of its number; drafts have none. */
  year: year.optional(),
  committeeId: uuid.optional(),
  /** Brought in by this faction, alone or with others. */
  factionId: uuid.optional(),
  /** Whether everybody may read it. */
  public: z.stringbool().optional(),
  mine: z.stringbool().optional(),
  /** Only amendments that are to be checked anew. */
  outdated: z.stringbool().optional(),
});
export type PaperQuery = z.infer<typeof paperQuery>;
export const paperList = pageInfo.extend({ papers: z.array(paperSummary) });
export type PaperList = z.infer<typeof paperList>;
