import fc from 'fast-check';
import { shareSeats, type SeatsFacts, type SeatsResult } from './committee-seats';
import { profileFor } from './profile-for';
import type { SeatsMethod } from './profile';

const METHODS: readonly SeatsMethod[] = ['dhondt', 'hare-niemeyer', 'sainte-lague'];
const delivered = profileFor('thueringen-council', '2026-11-25');
const profileOf = (method: SeatsMethod, majorityKeepsMajority = false): SeatsFacts['profile'] => ({
  committeeSeats: { ...delivered.committeeSeats, value: { method, majorityKeepsMajority } },
});
const listsOf = (members: readonly number[]): SeatsFacts['lists'] =>
  members.map((number, index) => ({ name: `L${index + 1}`, members: number }));

const shared = (
  method: SeatsMethod,
  members: readonly number[],
  seats: number,
  drawn: readonly string[] | null = null,
): SeatsResult => shareSeats({ profile: profileOf(method), seats, lists: listsOf(members), drawn });
const seatsIn = ({ lists }: SeatsResult): readonly number[] => lists.map(({ seats }) => seats);

describe('the seats of a committee', () => {
  it.each([
    { method: 'dhondt', seats: [6, 3, 2, 0] },
    { method: 'hare-niemeyer', seats: [5, 3, 2, 1] },
    { method: 'sainte-lague', seats: [5, 3, 2, 1] },
  ] as const)('differ by the method: 25, 14, 9 and 3 members share 11 ($method)', ({ method, seats }) => {
    const result = shared(method, [25, 14, 9, 3], 11);
    expect(seatsIn(result)).toEqual(seats);
    expect(result.lot).toBeNull();
  });

  it('show what they follow from', () => {
    const { lists } = shared('dhondt', [20, 10], 3);
    expect(lists[0]?.steps).toEqual(['20 : 1 = 20', '20 : 2 = 10']);
    const [hare] = shared('hare-niemeyer', [24, 14, 9, 4], 11).lists;
    expect(hare?.steps).toEqual(['24 × 11 : 51 = 5,18, ganz 5, Rest 9/51']);
    expect(shared('sainte-lague', [20, 9], 3).lists[0]?.steps).toEqual(['20 : 1 = 20', '20 : 3 = 6,67']);
  });

  it('are left to the lot where claims are equal, and no seat is given twice', () => {
    const tied = shared('dhondt', [20, 10, 10], 3);
    expect(tied).toMatchObject({ lot: { among: ['L1', 'L2', 'L3'], take: 2 } });
    expect(tied.sentence).toContain('Über 2 Sitze entscheidet das Los zwischen L1, L2 und L3.');
    expect(seatsIn(shared('dhondt', [20, 10, 10], 3, ['L1', 'L3']))).toEqual([2, 0, 1]);
    expect(shared('hare-niemeyer', [10, 10], 3)).toMatchObject({ lot: { among: ['L1', 'L2'], take: 1 } });
    for (const drawn of [['L4'], ['L1'], ['L1', 'L1'], ['L1', 'L2', 'L3']])
      expect(() => shared('dhondt', [20, 10, 10], 3, drawn)).toThrow('unter anderen');
    expect(() => shared('dhondt', [20, 9], 3, ['L1'])).toThrow('unter anderen');
  });

  it('keep a majority where the rules want it', () => {
    const lists = listsOf([26, 9, 8, 8]);
    const facts = { seats: 7, lists, drawn: null };
    expect(seatsIn(shareSeats({ ...facts, profile: profileOf('hare-niemeyer') }))[0]).toBe(4);
    const five = { ...facts, seats: 5 };
    const without = shareSeats({ ...five, profile: profileOf('sainte-lague') });
    const kept = shareSeats({ ...five, profile: profileOf('sainte-lague', true) });
    expect(seatsIn(without)[0]).toBe(2);
    expect(seatsIn(kept)[0]).toBe(3);
    expect(kept.sentence).toContain('L1 hat mehr als die Hälfte der Mitglieder und behält die Mehrheit.');
  });

  it('refuse numbers that are none', () => {
    expect(() => shared('dhondt', [], 3)).toThrow();
    expect(() => shared('dhondt', [0, 0], 3)).toThrow();
    expect(() => shared('dhondt', [1.5], 3)).toThrow();
    expect(() => shared('dhondt', [5], -1)).toThrow();
    const twice = [
      { name: 'A', members: 1 },
      { name: 'A', members: 2 },
    ];
    expect(() => shareSeats({ profile: profileOf('dhondt'), seats: 2, lists: twice, drawn: null })).toThrow();
  });
});

describe('whatever the council looks like', () => {
  const house = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
  const size = fc.integer({ min: 1, max: 25 });
  const settled = (result: SeatsResult): readonly number[] => {
    const fell = result.lot?.among.slice(0, result.lot.take) ?? [];
    return result.lists.map(({ name, seats }) => seats + (fell.includes(name) ? 1 : 0));
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

  it.each(METHODS)('all seats are given, with the lot where it has to decide (%s)', (method) => {
    fc.assert(
      fc.property(house, size, (members, seats) => {
        const result = shared(method, members, seats);
        expect(sum(settled(result))).toBe(seats);
        if (result.lot !== null) {
          expect(result.lot.take).toBeGreaterThan(0);
          expect(result.lot.take).toBeLessThan(result.lot.among.length);
        }
      }),
    );
  });

  it.each(METHODS)('nobody with more members has fewer seats (%s)', (method) => {
    fc.assert(
      fc.property(house, size, (members, seats) => {
        const given = seatsIn(shared(method, members, seats));
        for (const [a, more] of members.entries())
          for (const [b, fewer] of members.entries())
            if (more > fewer) expect((given[a] ?? 0) + 1).toBeGreaterThan(given[b] ?? 0);
      }),
    );
  });

  it('by Hare/Niemeyer nobody is further from the quota than one seat', () => {
    fc.assert(
      fc.property(house, size, (members, seats) => {
        const all = sum(members);
        const given = settled(shared('hare-niemeyer', members, seats));
        for (const [index, own] of members.entries()) {
          expect(given[index]).toBeGreaterThanOrEqual(Math.floor((own * seats) / all));
          expect(given[index]).toBeLessThanOrEqual(Math.ceil((own * seats) / all));
        }
      }),
    );
  });

  it.each(['dhondt', 'sainte-lague'] as const)(
    'by divisors nobody loses when there is one seat more (%s)',
    (method) => {
      fc.assert(
        fc.property(house, size, (members, seats) => {
          const fewer = seatsIn(shared(method, members, seats));
          const more = seatsIn(shared(method, members, seats + 1));
          // Sure seats stay sure, whomever the lot would fall on.
          expect(fewer.every((own, index) => (more[index] ?? 0) >= own)).toBe(true);
        }),
      );
    },
  );
});
