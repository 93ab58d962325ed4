import fc from 'fast-check';
import type { PlacesFacts } from './election-outcome';
import { electionResult } from './election-places';
import { profileFor } from './profile-for';

const COUNCILS = [
  'thueringen-council',
  'hessen-council',
  'rheinland-pfalz-council',
  'saarland-council',
  'niedersachsen-council',
  'nordrhein-westfalen-council',
  'baden-wuerttemberg-council',
  'bayern-council',
];

/** A round as it may be counted: no more votes for anybody than ballots, no more votes than the ballots hold. */
const round = fc
  .record({
    body: fc.constantFrom(...COUNCILS),
    places: fc.integer({ min: 1, max: 4 }),
    shares: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 7 }),
    against: fc.integer({ min: 0, max: 6 }),
    blank: fc.integer({ min: 0, max: 6 }),
    invalid: fc.integer({ min: 0, max: 6 }),
    round: fc.constantFrom(1, 2),
  })
  .map(({ body, places, shares, against, blank, invalid, round: number }): PlacesFacts => {
    const named = shares.reduce((sum, each) => sum + each, 0);
    const single = places === 1;
    const ballots = single ? named + against : Math.max(...shares, Math.ceil(named / places)) + against;
    const profile = profileFor(body, '2026-11-25');
    return {
      profile,
      count: { votes: shares.map((votes, index) => ({ candidate: `K${index + 1}`, votes })), against, blank, invalid },
      presentEntitled: ballots + blank + invalid,
      statutorySeats: ballots + blank + invalid + 3,
      round: number,
      candidates: shares.length,
      places,
      ballots: ballots - (profile.election.value.againstIsInvalid ? against : 0),
      lot: null,
    };
  });

describe('a round of an election, whatever was counted, in every Land', () => {
  it('elects no more than there are places, nobody twice, and says what comes next where a place is open', () => {
    fc.assert(
      fc.property(round, (facts) => {
        const { elected, lot, next } = electionResult(facts);
        expect(elected.length).toBeLessThanOrEqual(facts.places);
        expect(new Set(elected).size).toBe(elected.length);
        if (lot === null) expect(next === null).toBe(elected.length === facts.places);
        if (next?.kind === 'round') for (const name of next.candidates) expect(elected).not.toContain(name);
      }),
      { numRuns: 400 },
    );
  });

  it('elects nobody with fewer votes than somebody who is not', () => {
    fc.assert(
      fc.property(round, (facts) => {
        const { elected, lot } = electionResult(facts);
        const votesOf = (name: string): number =>
          facts.count.votes.find(({ candidate }) => candidate === name)?.votes ?? 0;
        const others = facts.count.votes.filter(
          ({ candidate }) => !elected.includes(candidate) && lot?.among.includes(candidate) !== true,
        );
        for (const name of elected) for (const { votes } of others) expect(votesOf(name)).toBeGreaterThanOrEqual(votes);
      }),
      { numRuns: 400 },
    );
  });

  it('is settled by the lot: as many as it takes, and then a place or a run-off', () => {
    let drawn = 0;
    fc.assert(
      fc.property(round, (facts) => {
        const { lot, elected } = electionResult(facts);
        if (lot === null) return;
        drawn += 1;
        expect(lot.take).toBeGreaterThan(0);
        expect(lot.take).toBeLessThan(lot.among.length);
        const fell = lot.among.slice(0, lot.take);
        const settled = electionResult({ ...facts, lot: { drawn: fell, by: 'Anna Amsel' } });
        expect(settled.lot).toBeNull();
        expect(settled.sentence).toContain('Das Los (gezogen von: Anna Amsel) fällt auf');
        if (lot.decides === 'place') expect(settled.elected).toEqual([...elected, ...fell]);
        else expect(settled.next).toMatchObject({ kind: 'round', runOff: true });
        expect(() => electionResult({ ...facts, lot: { drawn: ['niemand'], by: 'x' } })).toThrow('unter anderen');
      }),
      { numRuns: 800 },
    );
    expect(drawn).toBeGreaterThan(20);
  });
});
