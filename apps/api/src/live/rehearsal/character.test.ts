import { characterOf } from './character';

describe('characterOf', () => {
  it.each([
    { members: 40, incidents: true, late: 4, single: 5 },
    { members: 8, incidents: true, late: 1, single: 5 },
    { members: 7, incidents: true, late: 0, single: 0 },
    { members: 40, incidents: false, late: 0, single: 0 },
  ])('of $members members, incidents $incidents', ({ members, incidents, late, single }) => {
    const all = Array.from({ length: members }, (_, index) => characterOf(index, members, incidents));
    expect(all.filter((each) => each === 'late')).toHaveLength(late);
    const others = all.filter((each) => each !== 'late' && each !== 'usual');
    expect(new Set(others).size).toBe(single);
    expect(others).toHaveLength(single);
  });
});
