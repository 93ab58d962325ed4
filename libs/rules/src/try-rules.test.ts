import fc from 'fast-check';
import { LAND_BODIES, profileFor } from './profile-for';
import type { RuleProfile } from './profile';
import { QUESTION_WORDS, type QuestionKind } from './questions';
import { quorum } from './quorum';
import { quorumNeed, tryVote, type ImaginedVote } from './try-rules';

const DAY = '2026-11-28';
const council = profileFor('thueringen-council', DAY);
const vote = (given: Partial<ImaginedVote>): ImaginedVote => ({
  question: 'ordinary',
  seats: 51,
  yes: 0,
  no: 0,
  abstain: 0,
  conflicted: 0,
  absent: 0,
  ...given,
});

describe('trying a vote', () => {
  it('counts whoever is in no number as present without a vote, and says what would be read out', () => {
    expect(tryVote(council, vote({ yes: 20, no: 18, abstain: 3, absent: 8 }))).toMatchObject({
      tally: { notVoting: 2, absent: 8 },
      outcome: 'carried',
      leftTo: null,
      required: 20,
      base: 38,
      sentence: 'Der Antrag ist mehrheitlich angenommen (20 Ja, 18 Nein, 3 Enthaltungen).',
      norms: [council.majority.norm],
    });
  });

  it('measures a special question against what its norm says: ThürKO § 20 Abs. 1, more than half of all members', () => {
    const tried = tryVote(council, vote({ question: 'main-statute', yes: 25, no: 3, absent: 23 }));
    expect(tried).toMatchObject({ outcome: 'rejected', required: 26, base: 51 });
    expect(tried.norms).toEqual([council.specialMajorities.norm]);
  });

  it.each([
    { tie: 'rejected', leftTo: null, said: 'bei Stimmengleichheit abgelehnt' },
    { tie: 'chair-decides', leftTo: 'chair', said: 'Es entscheidet die Sitzungsleitung' },
    { tie: 'lot', leftTo: 'lot', said: 'Es entscheidet das Los' },
  ] as const)('leaves equal votes to whom the rules name: $tie', ({ tie, leftTo, said }) => {
    const rules: RuleProfile = { ...council, tie: { ...council.tie, value: tie } };
    const tried = tryVote(rules, vote({ yes: 19, no: 19 }));
    expect(tried.leftTo).toBe(leftTo);
    expect(tried.sentence).toContain(said);
    expect(tried.norms).toContain(council.tie.norm);
  });

  it('refuses more heads than seats, and an abstention where there is none', () => {
    expect(() => tryVote(council, vote({ yes: 40, no: 12 }))).toThrow('52 sind mehr als die 51 Sitze.');
    const bound: RuleProfile = { ...council, abstention: { ...council.abstention, value: 'forbidden' } };
    expect(() => tryVote(bound, vote({ yes: 4, abstain: 1 }))).toThrow('Stimmenthaltung');
  });

  it('accounts for every seat and says a sentence, in every body and for every question', () => {
    const heads = fc.nat(12);
    const questions = Object.keys(QUESTION_WORDS) as QuestionKind[];
    fc.assert(
      fc.property(
        fc.constantFrom(...LAND_BODIES),
        fc.constantFrom(...questions),
        fc.record({ yes: heads, no: heads, conflicted: heads, absent: heads, rest: fc.integer({ min: 1, max: 12 }) }),
        ({ key }, question, { rest, ...counts }) => {
          const seats = counts.yes + counts.no + counts.conflicted + counts.absent + rest;
          const { tally, sentence, norms } = tryVote(profileFor(key, DAY), vote({ ...counts, question, seats }));
          expect(Object.values(tally).reduce((sum, each) => sum + each, 0)).toBe(seats);
          expect(sentence).toMatch(/\.$/u);
          expect(norms.every((norm) => norm !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('how many have to be there', () => {
  it('is more than half of the seats by law: ThürKO § 36 Abs. 1', () => {
    expect(quorumNeed(council, { seats: 51, filled: 51, conflicted: 0 })).toMatchObject({
      required: 26,
      sentence: '26 von 51 Mitgliedern müssen anwesend und stimmberechtigt sein.',
      norm: council.quorum.norm,
    });
  });

  it('is exactly what the meeting asks for, in every body', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAND_BODIES),
        fc.integer({ min: 1, max: 80 }),
        fc.nat(),
        fc.nat(),
        ({ key }, seats, vacant, excluded) => {
          const filled = seats - (vacant % seats);
          const conflicted = excluded % (filled + 1);
          const profile = profileFor(key, DAY);
          const { required } = quorumNeed(profile, { seats, filled, conflicted });
          const facts = { profile, statutorySeats: seats, filledSeats: filled, conflicted };
          const here = Math.min(required, seats);
          expect(quorum({ ...facts, presentEntitled: here }).quorate).toBe(required <= seats);
          if (here > 0) expect(quorum({ ...facts, presentEntitled: here - 1 }).quorate).toBe(false);
        },
      ),
    );
  });

  it('says so where it cannot be reached', () => {
    expect(quorumNeed(council, { seats: 51, filled: 20, conflicted: 0 }).sentence).toContain('nicht möglich');
  });

  it('refuses what cannot be', () => {
    expect(() => quorumNeed(council, { seats: 51, filled: 52, conflicted: 0 })).toThrow('52 von 51 Sitzen');
    expect(() => quorumNeed(council, { seats: 51, filled: 50, conflicted: 51 })).toThrow('51 von 50 Mitgliedern');
  });
});

describe('what the software does by itself', () => {
  it('is never called rules of procedure', () => {
    const preset = LAND_BODIES.flatMap(({ key }) => {
      const { layers = [] } = profileFor(key, DAY);
      return layers.filter(({ level }) => level === 'preset').flatMap(({ rules }) => Object.values(rules));
    });
    expect(new Set(preset.map(({ norm }) => norm))).toEqual(new Set(['Voreinstellung der Software']));
  });
});
