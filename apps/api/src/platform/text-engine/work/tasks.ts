import { type FieldFault, neverHandedIn } from '@gremia/contracts';
import {
  amendedText,
  compareVersions,
  deriveOperations,
  markAmendment,
  parseDocument,
  rebaseAmendment,
  reviewRebase,
  type AmendmentText,
  type DeriveOptions,
  type Grouping,
  type MarkedPoint,
  type Op,
  type Point,
  type Rebased,
  type RebaseReview,
  type VoteUnit,
} from '@gremia/resolution';
import { decisionTexts } from './decision-texts';
import { dossierToSign, packedDossier } from './dossier';
import { composeParts, extractsSource, letterheadSource, minutesSource } from './minutes';
import { writeOut, type WrittenText } from './write-out';
import { sheetSource, writeSheet } from './write-sheet';

/**
 * What the threads of the text engine can do. Each takes and gives plain data; nothing of the application is known
 * here.
 */
export const TASKS = {
  /** What nobody could hand in is not sent to be looked at either. */
  readText: (text: string): { points: Point[]; leftOut: string[] } | { fault: FieldFault } => {
    const { before, points: found, after } = parseDocument(text);
    const points = [...found];
    const fault = neverHandedIn(points);
    return fault === null ? { points, leftOut: [...before, ...after] } : { fault };
  },

  /** A text as it is stored: its points, how it reads, and the hash that proves what can be read. */
  writeOut: (points: readonly Point[]): WrittenText => writeOut(points),

  /** How an edited text would look as an amendment of the base. */
  previewAmendment: ({ base, edited, grouping }: AmendmentDraft): { marked: MarkedPoint[]; units: VoteUnit[] } => {
    const { ops, units } = deriveOperations(base, edited, { amendmentId: 'preview', grouping });
    return { marked: markAmendment(base, ops), units };
  },

  /** Everything that is stored of an amendment, from what its author has edited. */
  deriveAmendment: ({ base, edited, ...options }: AmendmentDraft & DeriveOptions): WorkedAmendment => {
    const derived = deriveOperations(base, edited, options);
    return { ...derived, ...aimOf(base, { id: options.amendmentId, no: '', ...derived }) };
  },

  /** An amendment on a new version of its base; `worked` is null where something of it is lost. */
  followVersion: ({ base, amendment, next }: Following): FollowedAmendment => {
    const { amendment: moved, lost } = rebaseAmendment(base, amendment, next);
    if (lost.length > 0) return { lost, worked: null };
    return { lost, worked: { ops: [...moved.ops], units: [...moved.units], ...aimOf(next, moved) } };
  },

  /** An amendment beside the version it was made for and a newer one. */
  reviewAmendment: ({ base, amendment, next }: Following): RebaseReview => reviewRebase(base, amendment, next),

  compareVersions: ({ before, after }: TwoTexts): MarkedPoint[] => compareVersions(before, after),

  markAmendment: ({ base, ops }: BaseAndOps): MarkedPoint[] => markAmendment(base, ops),

  /** What the decision on a command of a meeting asks about texts. */
  decisionTexts,

  /** A text as a file, and as source for print. */
  writeSheet,
  sheetSource,

  /** Minutes of a journal, and as source for print. */
  composeMinutes: composeParts,
  minutesSource,
  extractsSource,
  letterheadSource,

  /** The dossier of a meeting: what is to be signed of it, and the whole. */
  dossierToSign,
  packedDossier,
} as const;

const aimOf = (base: readonly Point[], amendment: AmendmentText): Pick<WorkedAmendment, 'aim' | 'marked'> => ({
  aim: writeOut(amendedText(base, amendment)),
  marked: markAmendment(base, amendment.ops),
});

export interface AmendmentDraft {
  readonly base: readonly Point[];
  readonly edited: readonly Point[];
  readonly grouping: Grouping;
}

/** An amendment with what follows from it: the text that it aims at, and the base with its changes marked. */
export interface WorkedAmendment {
  readonly ops: readonly Op[];
  readonly units: readonly VoteUnit[];
  readonly aim: WrittenText;
  readonly marked: readonly MarkedPoint[];
}

export interface Following {
  readonly base: readonly Point[];
  readonly amendment: AmendmentText;
  readonly next: readonly Point[];
}

export interface FollowedAmendment {
  readonly lost: Rebased['lost'];
  readonly worked: WorkedAmendment | null;
}

export interface TwoTexts {
  readonly before: readonly Point[];
  readonly after: readonly Point[];
}

export interface BaseAndOps {
  readonly base: readonly Point[];
  readonly ops: readonly Op[];
}

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type TaskInput<K extends TaskName> = Parameters<Tasks[K]>[0];
export type TaskResult<K extends TaskName> = ReturnType<Tasks[K]>;
