import { findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';

/** The votes of an item in the order in which they were opened. */
export const votesOf = (state: MeetingState, item: ItemState): readonly VoteState[] =>
  item.voteIds.map((voteId) => findVote(state, voteId)).filter((vote): vote is VoteState => vote !== null);

/**
 * The vote that decided on the (amended) text, if its result is announced and not doubted: the one on the whole of it,
 * or the one that rejected the last of its points.
 */
export const finalVote = (state: MeetingState, item: ItemState): VoteState | null =>
  votesOf(state, item).findLast(
    ({ subject, phase, result }) => phase === 'announced' && (subject.kind === 'main' || result?.rejectsText === true),
  ) ?? null;

/** The latest vote on a unit, also when it was aborted or doubted. */
export const lastVoteOn = (state: MeetingState, item: ItemState, unitId: string): VoteState | null =>
  votesOf(state, item).findLast(({ subject }) => subject.kind === 'unit' && subject.unitIds.includes(unitId)) ?? null;

/** Points that were voted on by themselves and rejected, in the order of their votes. */
export function struckPoints(state: MeetingState, item: ItemState): readonly string[] {
  const last = new Map<string, VoteState>();
  for (const vote of votesOf(state, item)) if (vote.subject.kind === 'point') last.set(vote.subject.pointId, vote);
  return [...last].flatMap(([pointId, { phase, result }]) =>
    phase === 'announced' && result?.carried === false ? [pointId] : [],
  );
}

/** A vote decides only while its result stands: announced and not doubted. */
export function latestResult(state: MeetingState, item: ItemState, unitId: string): VoteState['result'] {
  const vote = lastVoteOn(state, item, unitId);
  return vote?.phase === 'announced' ? vote.result : null;
}

/**
 * Units taken over, then those carried in the order of their votes; whether their texts still lie on the table is not
 * asked here.
 */
export function carriedUnits(state: MeetingState, item: ItemState): readonly string[] {
  const voted = votesOf(state, item).flatMap(({ subject }) => (subject.kind === 'unit' ? subject.unitIds : []));
  const carried = voted.filter((unitId) => latestResult(state, item, unitId)?.carried === true);
  return [...new Set([...item.takenOver, ...carried])];
}
