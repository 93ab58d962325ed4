import type { MeetingState, VoteState } from '../state';

/**
 * Votes that confirmed the urgency of something and have brought nothing onto the agenda yet, the newest first.
 *
 * @see ThürKO § 35 Abs. 5
 */
export function confirmedUrgencies({ votes, items }: MeetingState): readonly VoteState[] {
  const used = new Set(items.flatMap(({ added }) => (added?.basis.kind === 'urgency' ? [added.basis.voteId] : [])));
  return Object.values(votes)
    .filter(
      ({ voteId, questionType, phase, result }) =>
        questionType === 'urgency' && phase === 'announced' && result?.carried === true && !used.has(voteId),
    )
    .reverse();
}
