import { minutesAfter, plannedTimes } from './planned-times';

describe('the planned times of an agenda', () => {
  it('add up in the order of the items, and say of how many nothing is known', () => {
    const items = [{ id: 'a', plannedMinutes: 10 }, { id: 'b' }, { id: 'n', plannedMinutes: 25 }];
    const { begins, minutes, unknown } = plannedTimes(items);
    expect([...begins]).toEqual([
      ['a', 0],
      ['b', 10],
      ['n', 10],
    ]);
    expect({ minutes, unknown }).toEqual({ minutes: 35, unknown: 1 });
    expect(minutesAfter('2026-11-25T16:00:00.000Z', minutes)).toBe('2026-11-25T16:35:00.000Z');
  });
});
