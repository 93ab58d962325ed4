import fc from 'fast-check';
import { choiceResult, type ChoiceCount, type ChoiceMeasure } from './choice';
import { profileFor } from './profile-for';

const thueringen = profileFor('thueringen-council', '2026-11-25');
const withTie = (value: 'rejected' | 'lot'): ChoiceMeasure => ({
  profile: { ...thueringen, tie: { ...thueringen.tie, value } },
  majority: { kind: 'simple' },
  lot: null,
});
const count = (votes: Record<string, number>, none = 0, abstain = 0): ChoiceCount => ({
  votes: Object.entries(votes).map(([name, number]) => ({ name, votes: number })),
  none,
  abstain,
});

describe('choiceResult', () => {
  it.each([
    { case: 'more than half', votes: { A: 6, B: 3, C: 2 }, none: 0, adopted: 'A', next: null },
    { case: 'half is not more than half', votes: { A: 6, B: 4, C: 2 }, none: 0, adopted: null, next: ['A', 'B'] },
    {
      case: 'a run-off between the two with most votes',
      votes: { A: 3, B: 5, C: 4 },
      none: 0,
      adopted: null,
      next: ['B', 'C'],
    },
    { case: 'of two the one that leads is voted on alone', votes: { A: 5, B: 4 }, none: 2, adopted: null, next: ['A'] },
    { case: 'more than half want none', votes: { A: 3, B: 2 }, none: 6, adopted: null, next: null },
    { case: 'nobody has voted for anything', votes: { A: 0, B: 0 }, none: 0, adopted: null, next: null },
    {
      case: 'equal at the second place: all of them stay',
      votes: { A: 5, B: 2, C: 2, D: 1 },
      none: 0,
      adopted: null,
      next: ['A', 'B', 'C'],
    },
    { case: 'all equal: nothing is adopted', votes: { A: 4, B: 4, C: 4 }, none: 0, adopted: null, next: null },
    { case: 'a run-off ends equal', votes: { A: 5, B: 5 }, none: 1, adopted: null, next: null },
  ])('$case', ({ votes, none, adopted, next }) => {
    const { label, sentence, ...result } = choiceResult(
      count(votes as unknown as Record<string, number>, none),
      withTie('rejected'),
    );
    expect(result).toMatchObject({ adopted, next, lot: null });
    expect(`${label} ${sentence}`).not.toContain('undefined');
  });

  it('lets the lot decide equal votes where the rules leave ties to it', () => {
    const found = count({ A: 5, B: 5 }, 1);
    expect(choiceResult(found, withTie('lot')).lot).toMatchObject({ among: ['A', 'B'], take: 1 });
    expect(choiceResult(found, { ...withTie('lot'), lot: ['B'] })).toMatchObject({ next: ['B'], lot: null });
  });

  it('adopts nothing by itself where another majority than the simple one is needed', () => {
    const majority = { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' } as const;
    expect(choiceResult(count({ A: 9, B: 1 }), { ...withTie('rejected'), majority }).next).toEqual(['A']);
  });

  it('always goes on with fewer, ends, or asks for the lot', () => {
    const votes = fc.array(fc.nat(9), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(votes, fc.nat(9), fc.constantFrom('rejected' as const, 'lot' as const), (numbers, none, tie) => {
        const found = count(Object.fromEntries(numbers.map((each, index) => [`V${index}`, each])), none);
        const { adopted, next, lot } = choiceResult(found, withTie(tie));
        if (next !== null) expect(next.length).toBeLessThan(numbers.length);
        if (lot !== null) expect(lot.take).toBeLessThan(lot.among.length);
        if (adopted !== null) {
          const won = found.votes.find(({ name }) => name === adopted)?.votes ?? 0;
          expect(won * 2).toBeGreaterThan(found.votes.reduce((sum, each) => sum + each.votes, none));
        }
      }),
    );
  });
});
