import fc from 'fast-check';
import { type Choice, checkSum, countBallots, tallyLine, tallyWords } from './tally';

const ballots = fc.array(fc.constantFrom<Choice>('yes', 'no', 'abstain', 'conflicted'), { maxLength: 40 });

describe('countBallots', () => {
  it('accounts for every seat, whatever was cast', () => {
    fc.assert(
      fc.property(
        ballots,
        fc.nat({ max: 5 }),
        fc.nat({ max: 5 }),
        fc.nat({ max: 5 }),
        (cast, silent, excluded, absent) => {
          const present = cast.length + silent + excluded;
          const tally = countBallots(cast, { seats: present + absent, present, excluded });
          checkSum(tally, present + absent);
          expect(tally).toMatchObject({ notVoting: silent, absent });
          expect(tally.conflicted).toBe(excluded + cast.filter((choice) => choice === 'conflicted').length);
        },
      ),
    );
  });

  it('does not depend on the order in which ballots arrive', () => {
    const shuffled = ballots.chain((cast) =>
      fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length })),
    );
    fc.assert(
      fc.property(shuffled, ([cast, other]) => {
        const house = { seats: 51, present: 45, excluded: 1 };
        expect(countBallots(other, house)).toEqual(countBallots(cast, house));
      }),
    );
  });

  it('never takes a member who did not vote for an abstention', () => {
    expect(countBallots(['yes', 'no'], { seats: 5, present: 4, excluded: 1 })).toEqual({
      yes: 1,
      no: 1,
      abstain: 0,
      conflicted: 1,
      notVoting: 1,
      absent: 1,
    });
  });

  it.each([
    { case: 'more ballots than members', house: { seats: 5, present: 2, excluded: 1 } },
    { case: 'more present than seats', house: { seats: 3, present: 4, excluded: 0 } },
  ])('refuses $case', ({ house }) => {
    expect(() => countBallots(['yes', 'no'], house)).toThrow(
      expect.objectContaining({ code: 'tally-exceeds-electorate' }),
    );
  });
});

describe('checkSum', () => {
  it('refuses a count that loses or finds a seat', () => {
    const tally = { yes: 25, no: 10, abstain: 4, conflicted: 1, notVoting: 0, absent: 11 };
    expect(() => checkSum(tally, 51)).not.toThrow();
    expect(() => checkSum({ ...tally, absent: 10 }, 51)).toThrow(expect.objectContaining({ code: 'tally-sum-wrong' }));
    expect(() => checkSum({ ...tally, yes: 24.5, no: 10.5 }, 51)).toThrow(
      expect.objectContaining({ code: 'counts-invalid' }),
    );
  });
});

describe('the tally in words', () => {
  it('has the form of the minutes', () => {
    expect(tallyLine({ yes: 33, no: 0, abstain: 5, conflicted: 0 })).toBe(
      'Ja: 33, Nein: 0, Enthaltungen: 5, Befangen: 0',
    );
    expect(tallyLine({ yes: 25, no: 10, abstain: 4, conflicted: 1 })).toBe(
      'Ja: 25, Nein: 10, Enthaltungen: 4, Befangen: 1',
    );
  });

  it('knows the singular', () => {
    expect(tallyWords({ yes: 24, no: 23, abstain: 1 })).toBe('24 Ja, 23 Nein, 1 Enthaltung');
  });
});
