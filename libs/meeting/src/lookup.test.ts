import { findSeat } from './lookup';
import { initialState } from './initial-state';
import type { Seat } from './state';
import { TestCouncil } from './testing/council';

describe('findSeat', () => {
  const { state } = new TestCouncil({ seats: 5, members: 5 }).convened(5);
  const [seat] = state.roster;

  it('finds a seat in the roster of the state that is asked, however often rosters changed before', () => {
    if (seat === undefined) throw new Error('nobody is on the roster');
    expect(findSeat(state, seat.personId)).toBe(seat);
    const renamed: Seat = { ...seat, name: 'Anna Anders' };
    expect(findSeat({ ...state, roster: [renamed] }, seat.personId)).toBe(renamed);
    expect(findSeat(state, seat.personId)).toBe(seat);
  });

  it('takes the first place of somebody who stands there twice', () => {
    if (seat === undefined) throw new Error('nobody is on the roster');
    expect(findSeat({ ...state, roster: [seat, { ...seat, voting: false }] }, seat.personId)).toBe(seat);
  });

  it('is null for a stranger, and before the meeting has a roster', () => {
    expect(findSeat(state, 'nobody')).toBeNull();
    expect(findSeat(initialState, 'm1')).toBeNull();
  });
});
