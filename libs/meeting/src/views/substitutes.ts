import { findItem, findSeat } from '../lookup';
import type { MeetingState, Seat, VoteState } from '../state';

/** A name as it stands where somebody sits for another one: `X (für Y)`. */
export function nameInSeat(
  state: MeetingState,
  personId: string,
  sitsFor = findSeat(state, personId)?.sitsFor,
): string {
  const name = findSeat(state, personId)?.name ?? personId;
  const member = sitsFor === undefined ? null : findSeat(state, sitsFor);
  return member === null ? name : `${name} (für ${member.name})`;
}

/** Who sat in a vote, as `X (für Y)` where somebody sat for another one. */
export const nameInVote = (state: MeetingState, vote: VoteState, personId: string): string =>
  nameInSeat(state, personId, vote.substitutes?.[personId] ?? NOBODY);

const NOBODY = '';

/** A seat of the body, whoever holds it now. */
export const isOwnSeat = ({ voting, sitsFor, heldBy }: Seat): boolean =>
  heldBy !== undefined || (voting && sitsFor === undefined);

/** Who held the seats with a vote on the question when it was put, in the order of the roster. */
export function seatedIn(state: MeetingState, vote: VoteState): readonly Seat[] {
  const held = vote.substitutes ?? {};
  const away = new Set(Object.values(held));
  const hasVote = ({ mayor }: Seat): boolean => vote.withoutMayor === undefined || mayor !== true;
  return state.roster.filter(
    (seat) => seat.personId in held || (isOwnSeat(seat) && hasVote(seat) && !away.has(seat.personId)),
  );
}

/** For whom a member can be sat for now: absent, or without a part in the item at hand where the rules let it be. */
export type SeatReason = 'absent' | 'conflicted';

interface SeatToTake {
  readonly member: Seat;
  readonly why: SeatReason;
}

/** Members whose seat somebody else may take now, each with why. */
export function seatsToTake(state: MeetingState): readonly SeatToTake[] {
  const whenConflicted = state.profile?.substitutes.value.whenConflicted === true;
  const conflicted = findItem(state, state.currentItemId)?.conflicted ?? [];
  return state.roster.filter(isOwnSeat).flatMap((member): SeatToTake[] => {
    if (isHeldNow(state, member)) return [];
    if (state.present[member.personId] === undefined) return [{ member, why: 'absent' }];
    return whenConflicted && conflicted.includes(member.personId) ? [{ member, why: 'conflicted' }] : [];
  });
}

/** Somebody sits for the member, and is there. */
export const isHeldNow = ({ present }: MeetingState, { heldBy }: Seat): boolean =>
  heldBy !== undefined && present[heldBy] !== undefined;

/** Who may take the seat of a member, in the order in which they are entered. */
export const substitutesOf = (state: MeetingState, memberId: string): readonly Seat[] =>
  state.roster.filter(
    ({ mayStandFor, sitsFor }) =>
      mayStandFor?.includes(memberId) === true && (sitsFor === undefined || sitsFor === memberId),
  );
