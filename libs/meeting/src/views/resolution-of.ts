import type { Point } from '@gremia/resolution';
import { findItem } from '../lookup';
import type { MeetingState, TextCorrection } from '../state';
import { finalVote } from './votes-of';

/** A resolved text: as it was announced, and as it reads now. */
export interface ResolutionView {
  readonly voteId: string;
  /** The text as resolved; no correction touches it. */
  readonly resolved: readonly Point[];
  /** The text as it reads now, with its hash. */
  readonly points: readonly Point[];
  readonly textHash: string;
  readonly corrections: readonly TextCorrection[];
}

/**
 * What was resolved on an item, with its editorial corrections; null where nothing was, where it is in doubt, and for a
 * reader who may not see it.
 */
export function resolutionOf(state: MeetingState, itemId: string): ResolutionView | null {
  const item = findItem(state, itemId);
  const vote = item === null ? null : finalVote(state, item);
  if (vote === null || vote.resolution === null || vote.result?.carried !== true) return null;
  const { voteId, resolution, corrections } = vote;
  const { points, textHash } = corrections.at(-1) ?? resolution;
  return { voteId, resolved: resolution.points, points, textHash, corrections };
}
