import { findSeat } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState, VoteState } from '../state';
import { excludedFrom } from './excluded-from';

/**
 * Whether a person has voted, whatever the ballot says. Who was called and gave no answer has not.
 */
export function hasVoted(vote: VoteState, personId: string): boolean {
  const ballot = vote.cast[personId];
  return ballot !== undefined && (ballot === null || procedureOf(vote).isVote(ballot));
}

/** Whether a person took part in a vote. In a count without names nobody knows who raised a hand: who was there may. */
export const tookPart = (vote: VoteState, personId: string): boolean =>
  vote.electorate.includes(personId) &&
  (isTickedByName(vote) ? hasVoted(vote, personId) : !vote.gone.includes(personId));

/** Whether it is known of each person that they took part. */
const isTickedByName = (vote: VoteState): boolean => {
  const { source, handsOut } = procedureOf(vote);
  return source !== 'office' || handsOut === true;
};

/** Who is called now, and the how manyth of how many. */
export interface Called {
  readonly personId: string;
  readonly name: string;
  readonly faction: string | null;
  readonly position: number;
  readonly total: number;
}

/** Those who have not been called yet, in their order; who has left the meeting is passed over. */
export function stillToCall(state: MeetingState, vote: VoteState): readonly string[] {
  if (vote.callOrder === undefined || vote.phase !== 'open') return [];
  const excluded = excludedFrom(state, vote.itemId, vote.subject);
  return vote.callOrder.persons.filter(
    (personId) =>
      !(personId in vote.cast) && state.present[personId]?.entitled === true && !excluded.includes(personId),
  );
}

/** Whose turn it is in a vote in which members are called one by one; null when all have been, and in any other. */
export function calledNow(state: MeetingState, vote: VoteState): Called | null {
  const [personId] = stillToCall(state, vote);
  const seat = personId === undefined ? null : findSeat(state, personId);
  if (personId === undefined || seat === null) return null;
  const persons = vote.callOrder?.persons ?? [];
  const { name, faction } = seat;
  return { personId, name, faction, position: persons.indexOf(personId) + 1, total: persons.length };
}
