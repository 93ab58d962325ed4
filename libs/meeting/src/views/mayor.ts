import { isMayorCounted } from '@gremia/rules';
import type { MeetingState, Seat, VoteState } from '../state';

/** The mayor's seat, where it is one of the body's that vote. */
export const mayorOf = ({ roster }: MeetingState): Seat | null =>
  roster.find(({ mayor, voting }) => mayor === true && voting) ?? null;

/** The mayor, where the seat is not one of those that the quorum is measured against. */
export const uncountedMayor = (state: MeetingState): Seat | null =>
  state.profile !== null && !isMayorCounted(state.profile) ? mayorOf(state) : null;

/** How many seats have a vote on this question, filled or not. */
export const seatsInVote = ({ committee }: MeetingState, { withoutMayor }: Pick<VoteState, 'withoutMayor'>): number =>
  (committee?.seats ?? 0) - (withoutMayor === undefined ? 0 : 1);
