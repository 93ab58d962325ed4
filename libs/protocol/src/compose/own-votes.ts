import { procedureOf, type MeetingState, type VoteState } from '@gremia/meeting';
import { nameOf } from './name-of';

/**
 * What members had put into the minutes of their own vote.
 *
 * @see ThürKO § 42 Abs. 1
 */
export function ownVotesOf(state: MeetingState, vote: VoteState): string[] {
  const { ownVote } = procedureOf(vote);
  const norm = state.profile?.minutes.norm ?? '';
  return Object.entries(vote.ownVotes ?? {}).flatMap(([personId, choice]) =>
    ownVote === undefined || typeof choice !== 'string'
      ? []
      : [`Auf Verlangen wird vermerkt: ${nameOf(state, personId)} hat ${ownVote.words(choice)} (${norm}).`],
  );
}
