import {
  compareVersions,
  deriveOperations,
  markAmendment,
  parseResolution,
  type Grouping,
  type MarkedPoint,
  type Op,
  type Point,
  type VoteUnit,
} from '@gremia/resolution';

/**
 * What the threads of the text engine can do. Each takes and gives plain data; nothing of the application is known
 * here.
 */
export const TASKS = {
  readText: (text: string): Point[] => parseResolution(text),

  /** How an edited text would look as an amendment of the base. */
  previewAmendment: ({ base, edited, grouping }: AmendmentDraft): { marked: MarkedPoint[]; units: VoteUnit[] } => {
    const { ops, units } = deriveOperations(base, edited, { amendmentId: 'preview', grouping });
    return { marked: markAmendment(base, ops), units };
  },

  compareVersions: ({ before, after }: TwoTexts): MarkedPoint[] => compareVersions(before, after),

  markAmendment: ({ base, ops }: BaseAndOps): MarkedPoint[] => markAmendment(base, ops),
} as const;

export interface AmendmentDraft {
  readonly base: readonly Point[];
  readonly edited: readonly Point[];
  readonly grouping: Grouping;
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
