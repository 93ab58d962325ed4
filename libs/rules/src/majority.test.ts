import fc from 'fast-check';
import { type AbstentionRule, type MajorityRule, assessOutcome, decideOutcome, requiredOf } from './majority';
import { COMMON_MAJORITIES, majorityWords } from './majority-words';
import type { Electorate, Tally } from './tally';

const tally = (counts: Partial<Tally>): Tally => ({
  yes: 0,
  no: 0,
  abstain: 0,
  conflicted: 0,
  notVoting: 0,
  absent: 0,
  ...counts,
});
const house = (present: number, seats = 51): Electorate => ({ seats, entitled: present, present });
const share = (numerator: number, denominator: number, of: 'cast' | 'present' | 'statutory'): MajorityRule => ({
  kind: 'share',
  numerator,
  denominator,
  of,
});
const simple: MajorityRule = { kind: 'simple' };

describe('decideOutcome (§ 39 Abs. 1 ThürKO)', () => {
  it.each([
    { case: 'more yes than no', yes: 20, no: 19, abstain: 10, outcome: 'carried' },
    { case: 'a tie', yes: 19, no: 19, abstain: 2, outcome: 'rejected' },
    { case: 'one yes and nothing but abstentions', yes: 1, no: 0, abstain: 40, outcome: 'carried' },
    { case: 'nothing but abstentions', yes: 0, no: 0, abstain: 40, outcome: 'rejected' },
    { case: 'the final vote of Erfurt 2020', yes: 33, no: 0, abstain: 5, outcome: 'carried' },
  ])('simple majority, $case: $outcome', ({ yes, no, abstain, outcome }) => {
    expect(decideOutcome(tally({ yes, no, abstain }), simple, house(51), 'ignored')).toBe(outcome);
  });

  it.each([
    { case: 'exactly two thirds of those present', yes: 28, no: 14, present: 42, outcome: 'carried' },
    { case: 'one short of two thirds', yes: 28, no: 15, present: 43, outcome: 'rejected' },
    { case: 'a tie', yes: 19, no: 19, present: 40, outcome: 'rejected' },
    { case: 'two thirds of those who voted only', yes: 20, no: 10, present: 40, outcome: 'rejected' },
  ])('two thirds of those present, $case: $outcome', ({ yes, no, present, outcome }) => {
    expect(
      decideOutcome(
        tally({ yes, no, notVoting: present - yes - no }),
        share(2, 3, 'present'),
        house(present),
        'ignored',
      ),
    ).toBe(outcome);
  });

  it.each([
    { rule: share(1, 2, 'statutory'), yes: 26, outcome: 'carried' },
    { rule: share(1, 2, 'statutory'), yes: 25, outcome: 'rejected' },
    { rule: share(3, 4, 'statutory'), yes: 39, outcome: 'carried' },
    { rule: share(3, 4, 'statutory'), yes: 38, outcome: 'rejected' },
    { rule: share(2, 3, 'statutory'), yes: 34, outcome: 'carried' },
    { rule: share(2, 3, 'cast'), yes: 8, no: 4, outcome: 'carried' },
    { rule: share(2, 3, 'cast'), yes: 8, no: 5, outcome: 'rejected' },
    { rule: share(1, 2, 'present'), yes: 22, outcome: 'rejected' },
    { rule: share(1, 2, 'present'), yes: 23, outcome: 'carried' },
  ])('$rule.numerator/$rule.denominator of $rule.of with $yes yes: $outcome', ({ rule, yes, no, outcome }) => {
    expect(decideOutcome(tally({ yes, no: no ?? 0 }), rule, house(44), 'ignored')).toBe(outcome);
  });

  it.each([
    { abstention: 'as-no', yes: 20, no: 18, abstain: 3, outcome: 'rejected', norm: '§ 39 K-AGO' },
    { abstention: 'as-no', yes: 22, no: 18, abstain: 3, outcome: 'carried', norm: '§ 39 K-AGO' },
    { abstention: 'as-no', yes: 21, no: 18, abstain: 3, outcome: 'rejected', norm: '§ 39 K-AGO' },
    { abstention: 'as-absent', yes: 20, no: 18, abstain: 3, outcome: 'carried', norm: '§ 22 Innsbrucker Stadtrecht' },
    { abstention: 'ignored', yes: 20, no: 18, abstain: 3, outcome: 'carried', norm: '§ 39 Abs. 1 ThürKO' },
  ] as const)(
    'abstentions $abstention, $yes:$no:$abstain: $outcome ($norm)',
    ({ abstention, yes, no, abstain, outcome }) => {
      expect(decideOutcome(tally({ yes, no, abstain }), simple, house(44), abstention)).toBe(outcome);
    },
  );

  it('leaves those who count as absent out of those present', () => {
    const counts = tally({ yes: 20, no: 5, abstain: 10 });
    expect(decideOutcome(counts, share(2, 3, 'present'), house(35), 'as-absent')).toBe('carried');
    expect(decideOutcome(counts, share(2, 3, 'present'), house(35), 'ignored')).toBe('rejected');
  });

  it('leaves the conflicted out of those present (§ 38 ThürKO)', () => {
    const counts = tally({ yes: 26, no: 13, conflicted: 3 });
    expect(
      assessOutcome(counts, share(2, 3, 'present'), { seats: 51, entitled: 39, present: 42 }, 'ignored'),
    ).toMatchObject({
      outcome: 'carried',
      base: 39,
      required: 26,
    });
  });

  it.each([
    { yes: 20, no: 24, outcome: 'rejected' },
    { yes: 24, no: 20, outcome: 'carried' },
    { yes: 22, no: 22, outcome: 'rejected' },
  ])('a share below one half does not carry against a majority of no, $yes:$no: $outcome', ({ yes, no, outcome }) => {
    expect(decideOutcome(tally({ yes, no }), share(1, 3, 'present'), house(44), 'ignored')).toBe(outcome);
  });

  it('takes a member who left during the vote for absent', () => {
    expect(
      decideOutcome(tally({ yes: 20, no: 9, absent: 22 }), simple, { seats: 51, entitled: 30, present: 29 }, 'ignored'),
    ).toBe('carried');
  });

  it.each([
    {
      case: 'more ballots than entitled',
      counts: { yes: 41 },
      electorate: { seats: 51, entitled: 40, present: 41 },
      code: 'tally-exceeds-electorate',
    },
    {
      case: 'more ballots than present',
      counts: { yes: 40, conflicted: 2 },
      electorate: { seats: 51, entitled: 41, present: 41 },
      code: 'tally-exceeds-electorate',
    },
    {
      case: 'more present than seats',
      counts: { yes: 1 },
      electorate: { seats: 51, entitled: 51, present: 52 },
      code: 'tally-exceeds-electorate',
    },
    { case: 'half a ballot', counts: { yes: 1.5 }, electorate: house(40), code: 'counts-invalid' },
    { case: 'a negative count', counts: { no: -1 }, electorate: house(40), code: 'counts-invalid' },
    { case: 'no number', counts: { no: Number.NaN }, electorate: house(40), code: 'counts-invalid' },
  ])('refuses $case', ({ counts, electorate, code }) => {
    expect(() => decideOutcome(tally(counts), simple, electorate, 'ignored')).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('refuses an abstention where it is forbidden (Art. 48 GO Bayern)', () => {
    expect(() => decideOutcome(tally({ yes: 3, abstain: 1 }), simple, house(4), 'forbidden')).toThrow(
      expect.objectContaining({ code: 'abstention-forbidden' }),
    );
    expect(decideOutcome(tally({ yes: 22, no: 3 }), simple, house(25), 'forbidden')).toBe('carried');
  });
});

describe('requiredOf', () => {
  it('is the smallest count that reaches the share, more than half for one half', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 500 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (base, numerator, denominator) => {
          const required = requiredOf(base, numerator, denominator);
          const reaches = (count: number): boolean =>
            numerator * 2 === denominator
              ? count * denominator > base * numerator
              : count * denominator >= base * numerator;
          expect(reaches(required)).toBe(true);
          expect(required === 0 || !reaches(required - 1)).toBe(true);
        },
      ),
    );
  });

  it('needs 39 of 51 for a circular resolution (§ 36a Abs. 2 ThürKO)', () => {
    expect(requiredOf(51, 3, 4)).toBe(39);
  });

  it('refuses a share of nothing', () => {
    expect(() => requiredOf(10, 1, 0)).toThrow(expect.objectContaining({ code: 'counts-invalid' }));
  });
});

describe('every majority', () => {
  const abstentions: readonly AbstentionRule[] = ['ignored', 'as-no', 'as-absent'];
  const vote = fc.record({
    yes: fc.nat({ max: 30 }),
    no: fc.nat({ max: 30 }),
    abstain: fc.nat({ max: 30 }),
    conflicted: fc.nat({ max: 5 }),
    notVoting: fc.nat({ max: 10 }),
  });
  const rules = fc.constantFrom(...COMMON_MAJORITIES);

  it('never turns from carried to rejected by one more yes, nor the other way by one more no', () => {
    fc.assert(
      fc.property(vote, rules, fc.constantFrom(...abstentions), (counts, rule, abstention) => {
        const electorate = { seats: 200, entitled: 120, present: 120 };
        const outcome = decideOutcome(tally(counts), rule, electorate, abstention);
        if (outcome === 'carried')
          expect(decideOutcome(tally({ ...counts, yes: counts.yes + 1 }), rule, electorate, abstention)).toBe(
            'carried',
          );
        else
          expect(decideOutcome(tally({ ...counts, no: counts.no + 1 }), rule, electorate, abstention)).toBe('rejected');
      }),
    );
  });

  it('carries nothing that has not more yes than no', () => {
    fc.assert(
      fc.property(vote, rules, fc.constantFrom(...abstentions), (counts, rule, abstention) => {
        const present = counts.yes + counts.no + counts.abstain + counts.conflicted + counts.notVoting;
        const detail = assessOutcome(tally(counts), rule, { seats: 120, entitled: present, present }, abstention);
        if (detail.outcome === 'carried') expect(counts.yes).toBeGreaterThan(counts.no);
        if (detail.tie) expect(detail.outcome).toBe('rejected');
        expect(detail.outcome === 'carried').toBe(
          counts.yes >= detail.required && counts.yes > 0 && !detail.tie && counts.yes > counts.no,
        );
      }),
    );
  });
});

describe('majorityWords', () => {
  it.each([
    { rule: simple, words: 'einfache Mehrheit' },
    { rule: share(2, 3, 'present'), words: 'zwei Drittel der Anwesenden' },
    { rule: share(1, 2, 'statutory'), words: 'mehr als die Hälfte der gesetzlichen Mitgliederzahl' },
    { rule: share(5, 9, 'cast'), words: '5/9 der abgegebenen Stimmen' },
  ])('$words', ({ rule, words }) => {
    expect(majorityWords(rule)).toBe(words);
  });
});
