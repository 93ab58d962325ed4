import {
  amendedText,
  amendmentAsAmended,
  type AmendmentText,
  compareVersions,
  deriveOperations,
  doubtfulCorrections,
  type DoubtfulCorrection,
  hashInput,
  linkReferences,
  markAmendment,
  type MarkedPoint,
  type MergeResult,
  mergeUnits,
  type Op,
  type Point,
  regroupUnits,
  ResolutionError,
  type ResolutionErrorCode,
  type Settlement,
  unlessBroken,
  type VoteUnit,
} from '@gremia/resolution';

/** Units of amendments to be put into the text that they change. */
export interface Merging {
  readonly base: readonly Point[];
  readonly amendments: readonly AmendmentText[];
  readonly unitIds: readonly string[];
  readonly order: readonly string[];
  readonly settlements: readonly Settlement[];
  /** Points that were rejected one by one. */
  readonly struck?: readonly string[];
}

/** What stands in the way of a merge: far smaller than the text it gives. */
export type Obstacles = Pick<MergeResult, 'heldBack' | 'conflicts'>;

export type Regrouped = { readonly units: readonly VoteUnit[] } | { readonly fault: ResolutionErrorCode };

/** A text as it is to read after a correction. `hashed` is what its hash is taken of. */
export interface Corrected {
  readonly points: readonly Point[];
  readonly hashed: string;
}

/**
 * Everything that a meeting has worked out of texts. Each question takes and gives plain JSON, so that the answer can
 * be prepared elsewhere and handed in.
 */
export const TEXT_WORK = {
  /** The text with these units in it. */
  merge: ({ base, amendments, unitIds, ...options }: Merging): MergeResult =>
    mergeUnits(base, amendments, unitIds, options),

  weigh: ({ base, amendments, unitIds, ...options }: Merging): Obstacles => {
    const { heldBack, conflicts } = mergeUnits(base, amendments, unitIds, options);
    return { heldBack, conflicts };
  },

  /** The text that an amendment aims at; null where it does not fit its base. */
  aim: ({ base, amendment }: { base: readonly Point[]; amendment: AmendmentText }): readonly Point[] | null =>
    unlessBroken(() => amendedText(base, amendment)),

  /** An amendment as the adopted units of the amendments to it leave it; null where they do not fit. */
  amend: ({ base, amendment, subs, adopted }: Amending): AmendmentText | null =>
    unlessBroken(() => amendmentAsAmended(base, amendment, subs, adopted)),

  compare: ({ before, after }: { before: readonly Point[]; after: readonly Point[] }): readonly MarkedPoint[] =>
    compareVersions(before, after),

  /** null where the operations have no place in this text. */
  mark: ({ base, ops }: { base: readonly Point[]; ops: readonly Op[] }): readonly MarkedPoint[] | null =>
    unlessBroken(() => markAmendment(base, ops)),

  /** What the hash of a text is taken of. */
  hashed: (points: readonly Point[]): string => hashInput(points),

  derive: ({ base, edited, amendmentId }: Deriving): readonly Op[] =>
    deriveOperations(base, edited, { amendmentId }).ops,

  regroup: ({ base, amendment, groups }: Regrouping): Regrouped => {
    try {
      return { units: regroupUnits(base, amendment, groups).units };
    } catch (error) {
      if (error instanceof ResolutionError) return { fault: error.code };
      throw error;
    }
  },

  correct: (points: readonly Point[]): Corrected => {
    const linked = linkReferences(points);
    return { points: linked, hashed: hashInput(linked) };
  },

  /** Where a correction looks like more than spelling. */
  doubt: ({ before, after }: { before: readonly Point[]; after: readonly Point[] }): readonly DoubtfulCorrection[] =>
    doubtfulCorrections(before, after),
} as const;

interface Amending {
  readonly base: readonly Point[];
  readonly amendment: AmendmentText;
  readonly subs: readonly AmendmentText[];
  readonly adopted: readonly string[];
}

interface Deriving {
  readonly base: readonly Point[];
  readonly edited: readonly Point[];
  readonly amendmentId: string;
}

interface Regrouping {
  readonly base: readonly Point[];
  readonly amendment: AmendmentText;
  readonly groups: readonly (readonly string[])[];
}

export type TextQuestion = keyof typeof TEXT_WORK;
export type TextInput<K extends TextQuestion> = Parameters<(typeof TEXT_WORK)[K]>[0];
export type TextResult<K extends TextQuestion> = ReturnType<(typeof TEXT_WORK)[K]>;
