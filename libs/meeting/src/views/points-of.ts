import { fullLabels, type Point } from '@gremia/resolution';
import { findItem } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { adoptedUnits, mergedText } from './units-of';
import { struckPoints, votesOf } from './votes-of';

/** A point of the text that is voted on by itself, and what became of it. */
export interface PointView {
  readonly pointId: string;
  /** As the text numbers it while nothing is struck: `BP 02`. */
  readonly label: string;
  readonly state: 'open' | 'adopted' | 'rejected';
  /** The latest vote on it, also when it was aborted or doubted; null when there was none. */
  readonly voteId: string | null;
}

/** The text with what was adopted of the amendments, before points of it are struck; null where there is none. */
export function textToPart(state: MeetingState, item: ItemState): readonly Point[] | null {
  return mergedText(state, item, adoptedUnits(state, item), [])?.points ?? null;
}

/** The points that could be voted on by themselves: the numbered ones at the top. */
export function topPoints(
  state: MeetingState,
  itemId: string,
): readonly { readonly id: string; readonly label: string }[] {
  const item = findItem(state, itemId);
  const points = item === null ? null : textToPart(state, item);
  if (points === null) return [];
  const labels = fullLabels(points);
  return points.map(({ id }) => ({ id, label: labels.get(id) ?? '' }));
}

/** The points that are voted on by themselves, in the order of the text; one that an amendment has struck is none. */
export function pointsOf(state: MeetingState, itemId: string): readonly PointView[] {
  const item = findItem(state, itemId);
  if (item === null || (item.parted ?? []).length === 0) return [];
  const struck = struckPoints(state, item);
  return topPoints(state, itemId).flatMap(({ id, label }): PointView[] => {
    if (item.parted?.includes(id) !== true) return [];
    const vote = lastVoteOnPoint(state, item, id);
    const standing = vote?.phase !== 'announced' ? 'open' : struck.includes(id) ? 'rejected' : 'adopted';
    return [{ pointId: id, label, state: standing, voteId: vote?.voteId ?? null }];
  });
}

/** Once a point is voted on as it stands, no amendment can change the text any more. */
export const isPartlyVoted = (state: MeetingState, itemId: string): boolean =>
  pointsOf(state, itemId).some((point) => point.state !== 'open');

const lastVoteOnPoint = (state: MeetingState, item: ItemState, pointId: string): VoteState | null =>
  votesOf(state, item).findLast(({ subject }) => subject.kind === 'point' && subject.pointId === pointId) ?? null;

/** Whether nothing is left of the text once these votes, held together, have rejected their points. */
export function leavesNoPoint(state: MeetingState, votes: readonly VoteState[]): boolean {
  const item = findItem(state, votes[0]?.itemId ?? null);
  const rejected = votes.flatMap(({ subject }) => (subject.kind === 'point' ? [subject.pointId] : []));
  if (item === null || rejected.length === 0) return false;
  const struck = [...struckPoints(state, item), ...rejected];
  return mergedText(state, item, adoptedUnits(state, item), struck)?.points.length === 0;
}

/** `BP 02`: as it was numbered when the vote on it opened. */
export function votedPoint({ marked }: Pick<VoteState, 'marked'>): string {
  const [top] = marked;
  const label = top?.newLabel ?? top?.oldLabel ?? '';
  return label === '' ? 'ein Absatz' : `BP ${label}`;
}
