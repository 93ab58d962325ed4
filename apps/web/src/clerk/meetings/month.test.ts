import { monthAfter, weeksOf } from './month';

describe('a month as weeks', () => {
  it.each([
    { month: '2026-11', first: '2026-10-26', last: '2026-12-06', weeks: 6 },
    { month: '2026-12', first: '2026-11-30', last: '2027-01-03', weeks: 5 },
    { month: '2027-02', first: '2027-02-01', last: '2027-02-28', weeks: 4 },
  ])('$month goes from $first to $last', ({ month, first, last, weeks }) => {
    const all = weeksOf(month);
    expect([all.length, all[0]?.[0], all.at(-1)?.at(-1)]).toEqual([weeks, first, last]);
  });

  it('follows the months over the years', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });
});
