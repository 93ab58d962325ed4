import { z } from 'zod';
import { ballotContent, counts, voteOption } from './ballot';
import { day, instant, responsibility, uuid } from './common';
import { paperFieldViews } from './paper-fields';
import { originator, paperKind, paperState } from './papers';
import { amendmentText, markedPoint, points, textCorrection, versionSummary, versionView } from './text';

/** What everybody who may read a paper reads of it: the public, members and the office extend it. */

export const attachmentReading = z.object({
  id: uuid,
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
});

export const decisionView = z.object({
  meetingId: uuid,
  meeting: z.string(),
  committee: z.string(),
  voteId: uuid,
  question: z.string(),
  carried: z.boolean(),
  final: z.boolean(),
  label: z.string(),
  sentence: z.string(),
  /** The kind of vote; it knows what the names in `tally` and the choices stand for. */
  procedure: z.string(),
  tally: counts,
  /** Whom ballots and counts name by an id, in an election. */
  options: z.array(voteOption).optional(),
  tallyLine: z.string(),
  ballots: z
    .array(
      z.object({
        personId: uuid,
        name: z.string(),
        faction: z.string().nullable(),
        /** The ballot, or `conflicted`, `not-voting`, `absent` of those who gave none. */
        choice: ballotContent,
      }),
    )
    .nullable(),
  /** When it was announced in the meeting. */
  announcedAt: instant,
  /** When it was entered, where that was done afterwards. */
  enteredAt: instant.optional(),
  /** Made without the public; not there where it was not. */
  nonPublic: z.literal(true).optional(),
  /** When it was told to everybody afterwards. */
  releasedAt: instant.optional(),
});
export type DecisionView = z.infer<typeof decisionView>;

/** A paper that another one refers to. */
export const paperReference = z.object({
  id: uuid,
  number: z.string().nullable(),
  kind: paperKind,
  title: z.string(),
  state: paperState,
});
export type PaperReference = z.infer<typeof paperReference>;

/** What an amendment has beside its operations and vote units. */
export const amendmentHead = z.object({
  paperId: uuid,
  number: z.string().nullable(),
  title: z.string(),
  originators: z.array(originator),
  /**
   * The amendment that this one amends; its operations are then on that one's text. Null where it amends a proposal
   * or motion.
   */
  amends: uuid.nullable(),
  /**
   * What it amends has a newer version, and the amendment did not fit it: it has to be worded anew before it can be
   * voted on.
   */
  outdated: z.boolean(),
  marked: z.array(markedPoint),
});
export const amendmentReading = amendmentText.and(amendmentHead);

/** The administration's statement: three check questions, its words, and its wording of the text it is about. */
export const statementReading = z.object({
  id: uuid,
  number: z.string().nullable(),
  title: z.string(),
  office: z.string(),
  lawful: z.boolean().nullable(),
  resources: z.boolean().nullable(),
  funds: z.boolean().nullable(),
  lawfulText: z.string(),
  resourcesText: z.string(),
  fundsText: z.string(),
  body: z.string(),
  /** The text as the administration would put it; null where it has no wording of its own. */
  counterWording: points.nullable(),
});
export type StatementReading = z.infer<typeof statementReading>;

export const consultationReading = z.object({
  committee: z.string(),
  meetsOn: day.nullable(),
  responsibility,
  /** The meeting that has or had the paper on its agenda. */
  meetingId: uuid.nullable(),
  result: z.string().nullable(),
});
export type ConsultationReading = z.infer<typeof consultationReading>;

export const paperReading = paperReference.extend({
  originators: z.array(originator),
  parentId: uuid.nullable(),
  submittedOn: day.nullable(),
  /** Result label of the final decision, e.g. "mit Änderungen beschlossen". */
  result: z.string().nullable(),
  /** `Beschluss: …` and `Abstimmung: …` of the final decision, as printed. */
  resultLine: z.string().nullable(),
  tallyLine: z.string().nullable(),
  ...paperFieldViews,
  /** Newest version of the text as proposed; null while there is none (a question, a notice). */
  text: versionView.nullable(),
  /** The versions that the reader may see, in their order: as handed in, new versions, as resolved. */
  versions: z.array(versionSummary),
  /** The text as resolved, once there is one, and the marked comparison with the proposal. */
  resolution: versionView.nullable(),
  resolutionMarked: z.array(markedPoint).nullable(),
  /**
   * Editorial corrections, the oldest first: `resolution` is the text as corrected, `resolvedText` the one that was
   * resolved (null without a correction).
   */
  corrections: z.array(textCorrection.omit({ by: true }).extend({ by: textCorrection.shape.by.optional() })),
  resolvedText: versionView.nullable(),
  /** Only for kind amendment: its marked view of the text that it amends. */
  marked: z.array(markedPoint).nullable(),
  /** It is an amendment, and what it amends has a newer version that it did not fit. */
  outdated: z.boolean(),
  /** Those that amend it; after each one, those that amend that one (`amends`, on whose text their operations are). */
  amendments: z.array(amendmentReading),
  /** Those on it, and what it says itself where it is one. */
  statements: z.array(statementReading),
  parent: paperReference.nullable(),
  /** The proposal or motion that all of this is about, however far up; null for one that hangs on nothing. */
  main: paperReference.nullable(),
  consultations: z.array(consultationReading),
  attachments: z.array(attachmentReading),
  decisions: z.array(decisionView),
});
/** A paper as it is read, whoever reads it. */
export type PaperReading = z.infer<typeof paperReading>;
