import fc from 'fast-check';
import { conflictDuty, couldHaveDecided } from './conflict-of-interest';
import type { MajorityRule } from './majority';
import { profileFor } from './profile-for';
import type { Choice, Tally } from './tally';

const thueringen = profileFor('thueringen-council', '2026-01-01');
const bw = profileFor('baden-wuerttemberg-council', '2026-01-01');

describe('conflictDuty', () => {
  it.each([
    {
      norm: '§ 38 ThürKO',
      profile: thueringen,
      item: { public: true, election: false },
      excluded: true,
      leaves: false,
    },
    {
      norm: '§ 38 ThürKO',
      profile: thueringen,
      item: { public: false, election: false },
      excluded: true,
      leaves: true,
    },
    {
      norm: '§ 38 ThürKO',
      profile: thueringen,
      item: { public: false, election: true },
      excluded: false,
      leaves: false,
    },
    { norm: '§ 18 GemO', profile: bw, item: { public: true, election: false }, excluded: true, leaves: true },
  ])(
    '$norm, public $item.public, election $item.election: excluded $excluded, leaves $leaves',
    ({ profile, item, ...duty }) => {
      expect(conflictDuty(profile, item)).toMatchObject(duty);
    },
  );
});

describe('couldHaveDecided (§ 38 Abs. 4 ThürKO)', () => {
  const simple: MajorityRule = { kind: 'simple' };
  const tally = (yes: number, no: number, abstain = 0): Tally => ({
    yes,
    no,
    abstain,
    conflicted: 0,
    notVoting: 0,
    absent: 51 - yes - no - abstain,
  });
  const vote = (counts: Tally, tainted: readonly (Choice | 'unknown')[], rule: MajorityRule = simple) => {
    const present = counts.yes + counts.no + counts.abstain;
    return {
      tally: counts,
      rule,
      electorate: { seats: 51, entitled: present, present },
      abstention: 'ignored' as const,
      tainted,
    };
  };

  it.each([
    { case: 'the one yes that made the majority', counts: tally(20, 19), tainted: ['yes'], decisive: true },
    { case: 'a yes of two too many', counts: tally(21, 19), tainted: ['yes'], decisive: false },
    { case: 'two of two', counts: tally(21, 19), tainted: ['yes', 'yes'], decisive: true },
    { case: 'a no on the losing side', counts: tally(20, 19), tainted: ['no'], decisive: false },
    { case: 'the no that made a tie', counts: tally(19, 19), tainted: ['no'], decisive: true },
    { case: 'an abstention', counts: tally(20, 19, 3), tainted: ['abstain'], decisive: false },
    { case: 'an unknown vote at one vote distance', counts: tally(20, 19), tainted: ['unknown'], decisive: true },
    { case: 'an unknown vote far from it', counts: tally(30, 9), tainted: ['unknown'], decisive: false },
    { case: 'a declaration instead of a vote', counts: tally(20, 19), tainted: ['conflicted'], decisive: false },
  ] as const)('$case: $decisive', ({ counts, tainted, decisive }) => {
    expect(couldHaveDecided(vote(counts, tainted))).toBe(decisive);
  });

  it('looks at the majority that was asked for', () => {
    const twoThirds: MajorityRule = { kind: 'share', numerator: 2, denominator: 3, of: 'present' };
    expect(couldHaveDecided(vote(tally(28, 14), ['yes'], twoThirds))).toBe(true);
    expect(couldHaveDecided(vote(tally(30, 12), ['yes'], twoThirds))).toBe(false);
  });

  it('is ruled out by a margin larger than the votes in question', () => {
    fc.assert(
      fc.property(fc.nat({ max: 25 }), fc.nat({ max: 25 }), fc.nat({ max: 4 }), (yes, no, tainted) => {
        const decisive = couldHaveDecided(vote(tally(yes, no), new Array<'unknown'>(tainted).fill('unknown')));
        if (Math.abs(yes - no) > tainted) expect(decisive).toBe(false);
      }),
    );
  });
});
