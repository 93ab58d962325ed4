import fc from 'fast-check';
import { type ElectionCount, firstRound, runOff } from './election';
import { profileFor } from './profile-for';

const delivered = profileFor('thueringen-council', '2026-01-01');
/** As if somebody had read § 39 Abs. 2 ThürKO. */
const profile = { ...delivered, election: { ...delivered.election, status: 'verified' as const } };
const count = (
  votes: Readonly<Record<string, number | undefined>>,
  more: Partial<ElectionCount> = {},
): ElectionCount => ({
  votes: Object.entries(votes).map(([candidate, number = 0]) => ({ candidate, votes: number })),
  against: 0,
  blank: 0,
  invalid: 0,
  ...more,
});

describe('an election in two rounds (§ 39 Abs. 2 ThürKO)', () => {
  it('elects nobody with 23 of 48 and sends the first two into a run-off', () => {
    const result = firstRound({ profile, count: count({ X: 23, Y: 15, Z: 8 }, { blank: 2 }), presentEntitled: 48 });
    expect(result).toMatchObject({
      required: 25,
      base: 48,
      outcome: { kind: 'run-off', candidates: ['X', 'Y'] },
      norm: '§ 39 Abs. 2 ThürKO',
      needsChair: false,
    });
    expect(result.sentence).toBe(
      'Im ersten Wahlgang ist niemand gewählt (25 Stimmen erforderlich). Es folgt eine Stichwahl zwischen X und Y.',
    );
  });

  it('elects with the majority of the valid votes in the run-off', () => {
    const result = runOff({ profile, count: count({ X: 24, Y: 23 }, { invalid: 1 }), presentEntitled: 48 });
    expect(result).toMatchObject({
      base: 47,
      required: 24,
      outcome: { kind: 'elected', candidate: 'X' },
      sentence: 'X ist mit 24 von 47 gültigen Stimmen gewählt.',
    });
  });

  it.each([
    { case: 'more than half of those present', votes: { X: 25, Y: 20 }, outcome: { kind: 'elected', candidate: 'X' } },
    {
      case: 'exactly half of those present',
      votes: { X: 24, Y: 20 },
      outcome: { kind: 'run-off', candidates: ['X', 'Y'] },
    },
    { case: 'two tied in front', votes: { X: 20, Y: 20, Z: 8 }, outcome: { kind: 'run-off', candidates: ['X', 'Y'] } },
    {
      case: 'two tied behind (Drs. 6/7732)',
      votes: { X: 20, Y: 14, Z: 14 },
      outcome: { kind: 'ask', candidates: ['Y', 'Z'] },
    },
    {
      case: 'three tied (Drs. 6/7732)',
      votes: { X: 4, Y: 4, Z: 4 },
      outcome: { kind: 'ask', candidates: ['X', 'Y', 'Z'] },
    },
    { case: 'a single candidate without majority', votes: { X: 24 }, outcome: { kind: 'nobody' } },
  ])('first round, $case', ({ votes, outcome }) => {
    const result = firstRound({ profile, count: count(votes), presentEntitled: 48 });
    expect(result.outcome).toEqual(outcome);
    expect(result.needsChair).toBe(outcome.kind === 'ask');
  });

  it('lets the lot decide a tie in the run-off', () => {
    const result = runOff({ profile, count: count({ X: 23, Y: 23 }, { invalid: 2 }), presentEntitled: 48 });
    expect(result.outcome).toEqual({ kind: 'lot', candidates: ['X', 'Y'] });
    expect(result.sentence).toBe(
      'Die Stichwahl endet mit Stimmengleichheit (je 23 Stimmen für X und Y); es entscheidet das Los.',
    );
  });

  it('elects with the most votes in a run-off where that is enough (§ 37 Abs. 7 GemO)', () => {
    const most = profileFor('baden-wuerttemberg-council', '2026-01-01');
    const ballots = count({ X: 23, Y: 15 }, { blank: 10 });
    expect(runOff({ profile: most, count: ballots, presentEntitled: 48 })).toMatchObject({
      outcome: { kind: 'elected', candidate: 'X' },
      sentence: 'X ist mit 23 Stimmen gewählt (die meisten Stimmen).',
    });
    expect(runOff({ profile: most, count: count({ X: 9, Y: 9 }), presentEntitled: 48 }).outcome.kind).toBe('lot');
  });

  it('measures against the valid votes where the profile says so', () => {
    const valid = profileFor('nordrhein-westfalen-committee', '2026-01-01');
    expect(
      firstRound({ profile: valid, count: count({ X: 8, Y: 7 }, { blank: 2 }), presentEntitled: 17 }),
    ).toMatchObject({
      base: 15,
      required: 8,
      outcome: { kind: 'elected', candidate: 'X' },
    });
  });

  it('counts ballots against a single candidate as valid', () => {
    const valid = profileFor('nordrhein-westfalen-committee', '2026-01-01');
    expect(firstRound({ profile: valid, count: count({ X: 8 }, { against: 8 }), presentEntitled: 17 }).outcome).toEqual(
      { kind: 'nobody' },
    );
  });

  it('asks, or draws lots, as the profile has it', () => {
    const lots = {
      ...profile,
      election: {
        ...profile.election,
        value: { ...profile.election.value, unclearRunOff: 'lot' as const, tie: 'ask' as const },
      },
    };
    expect(firstRound({ profile: lots, count: count({ X: 20, Y: 14, Z: 14 }), presentEntitled: 48 }).outcome).toEqual({
      kind: 'lot',
      candidates: ['Y', 'Z'],
    });
    expect(runOff({ profile: lots, count: count({ X: 20, Y: 20 }), presentEntitled: 48 }).outcome.kind).toBe('ask');
  });

  it('sends all into the run-off where the profile says so', () => {
    const all = {
      ...profile,
      election: { ...profile.election, value: { ...profile.election.value, unclearRunOff: 'all' as const } },
    };
    expect(firstRound({ profile: all, count: count({ X: 20, Y: 14, Z: 14 }), presentEntitled: 48 }).outcome).toEqual({
      kind: 'run-off',
      candidates: ['X', 'Y', 'Z'],
    });
  });

  it.each([
    {
      case: 'more ballots than members',
      facts: { count: count({ X: 40, Y: 9 }), presentEntitled: 48 },
      code: 'tally-exceeds-electorate',
    },
    { case: 'half a ballot', facts: { count: count({ X: 1.5, Y: 0 }), presentEntitled: 48 }, code: 'counts-invalid' },
  ])('refuses $case', ({ facts, code }) => {
    expect(() => firstRound({ profile, ...facts })).toThrow(expect.objectContaining({ code }));
    expect(() => runOff({ profile, ...facts })).toThrow(expect.objectContaining({ code }));
  });

  it('elects at most one, and nobody below the majority', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 15 }), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 10 }),
        (votes, silent) => {
          const ballots = count(Object.fromEntries(votes.map((number, index) => [`K${index}`, number])));
          const presentEntitled = votes.reduce((sum, number) => sum + number, silent);
          const { outcome } = firstRound({ profile, count: ballots, presentEntitled });
          const winners = votes.flatMap((number, index) => (number * 2 > presentEntitled ? [`K${index}`] : []));
          expect(outcome.kind === 'elected' ? [outcome.candidate] : []).toEqual(winners);
        },
      ),
    );
  });
});
