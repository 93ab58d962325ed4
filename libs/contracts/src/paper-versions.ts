import type { ReviewedUnit } from '@gremia/resolution';
import { z } from 'zod';
import { rowNumber, uuid } from './common';
import { paperFieldInputs, paperFields } from './paper-fields';
import { markedPoint, points, sentPoints, versionSummary } from './text';

const revision = rowNumber;

/** A new version of the text and the fields of a submitted paper ("Neufassung"); everything else of it stays. */
export const bringInVersion = z.object({
  revision,
  points: sentPoints,
  ...paperFieldInputs,
});
export type BringInVersion = z.infer<typeof bringInVersion>;

/** What a new version would mean for what hangs on the paper, as far as the asker may see it. Nothing is stored. */
export const previewVersion = z.object({ points: sentPoints });
export type PreviewVersion = z.infer<typeof previewVersion>;
export const versionPreview = z.object({
  amendments: z.array(
    z.object({
      paperId: uuid,
      number: z.string().nullable(),
      title: z.string(),
      /** It would move along as it is; otherwise it would have to be checked anew, because of the vote units named. */
      movesAlong: z.boolean(),
      lost: z.array(z.string()),
    }),
  ),
});
export type VersionPreview = z.infer<typeof versionPreview>;

const versionNo = z.coerce.number().int().min(1).max(100_000);
/** Two versions of a paper by their numbers. */
export const compareQuery = z.object({ from: versionNo, to: versionNo });
export type CompareQuery = z.infer<typeof compareQuery>;
export const versionComparison = z.object({
  from: versionSummary,
  to: versionSummary,
  marked: z.array(markedPoint),
  /** The fields of the paper as they were with either version. */
  fields: z.object({ from: paperFields, to: paperFields }),
});
export type VersionComparison = z.infer<typeof versionComparison>;

/** What became of a vote unit on the new version; see `ReviewedUnit` of the resolution library. */
export const reviewedUnit: z.ZodType<ReviewedUnit> = z.object({
  id: z.string(),
  label: z.string(),
  outcome: z.enum(['moved', 'contained', 'lost']),
  version: z.array(markedPoint),
  amendment: z.array(markedPoint),
});

/**
 * An amendment that is to be checked anew, beside the version it was made for and the newest one. It is put there by
 * changing it with `baseVersionId`.
 */
export const amendmentReview = z.object({
  revision,
  madeFor: versionSummary,
  newest: versionSummary,
  units: z.array(reviewedUnit),
  /** The text of the newest version. */
  points,
  /** The newest version with what moved along: what the mover goes on from. */
  edited: points,
});
export type AmendmentReview = z.infer<typeof amendmentReview>;
