import type { MeetingState, Seat, VoteState } from '../state';
import type { Evolvers } from './evolver';

/** The roster after somebody has taken a seat, or given it back: exactly one of the two holds it. */
export const substituteEvolvers: Evolvers<'substitute-seated' | 'substitute-left'> = {
  'substitute-seated': (state, { personId, forPersonId, itemId }) => ({
    ...state,
    roster: state.roster.map((seat): Seat => {
      if (seat.personId === personId) return { ...seat, voting: true, sitsFor: forPersonId, seatItem: itemId };
      return seat.personId === forPersonId ? { ...seat, voting: false, heldBy: personId, seatItem: itemId } : seat;
    }),
  }),
  'substitute-left': (state, { forPersonId }) => withSeatBack(state, (seat) => seat === forPersonId),
};

/** Seats that are held for an item go back when it is closed, or another one is called. */
export const withoutSeatsFor = (state: MeetingState, ends: (itemId: string) => boolean): MeetingState =>
  state.roster.some(({ seatItem }) => typeof seatItem === 'string' && ends(seatItem))
    ? withSeatBack(state, (_member, seatItem) => typeof seatItem === 'string' && ends(seatItem))
    : state;

const withSeatBack = (
  state: MeetingState,
  ends: (member: string, seatItem: string | null) => boolean,
): MeetingState => ({ ...state, roster: state.roster.map((seat) => seatBack(seat, ends)) });

function seatBack(seat: Seat, ends: (member: string, seatItem: string | null) => boolean): Seat {
  const { sitsFor, heldBy, seatItem = null, ...own } = seat;
  const member = sitsFor ?? (heldBy === undefined ? undefined : seat.personId);
  return member === undefined || !ends(member, seatItem) ? seat : { ...own, voting: heldBy !== undefined };
}

/** Who sits for whom now, as a vote keeps it. */
export function seatsHeld({ roster }: MeetingState): Pick<VoteState, 'substitutes'> {
  const held = roster.flatMap(({ personId, sitsFor }) => (sitsFor === undefined ? [] : [[personId, sitsFor] as const]));
  return held.length === 0 ? {} : { substitutes: Object.fromEntries(held) };
}
