import { profileFor } from '@gremia/rules';
import fc from 'fast-check';
import { initialState } from '../initial-state';
import { presentVoters } from '../lookup';
import { replay } from '../evolve';
import { houseOfVote } from '../views/house-of-vote';
import { quorumOf } from '../views/quorum-of';
import { seatsOfVote } from '../views/seats-of-vote';
import { member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';

const SEATS = 7;
const body = (profile = 'hessen-committee'): TestCouncil =>
  new TestCouncil({
    seats: SEATS,
    members: SEATS,
    profile: profileFor(profile, '2026-11-25'),
    substitutes: [['m6', 'm7'], ['m7']],
    items: [{ itemId: 'i1' }, { itemId: 'i2' }],
  }).convened(5);

const substitute = (no: number) => ({ ...member(0), personId: `s${no}`, name: `Vertretung ${no}` });

describe('a seat that somebody else holds', () => {
  it('shows who sat for whom in a vote, also after the member is back', () => {
    const council = body()
      .do({ kind: 'seat-substitute', personId: 's1', forPersonId: 'm6' })
      .open('v1', { kind: 'free', question: 'Weiter?' });
    council.do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, substitute(1));
    council.do({ kind: 'close-vote', voteId: 'v1' }).do({ kind: 'announce-result', voteId: 'v1', carried: true });
    council.do({ kind: 'check-in', mode: 'hall' }, member(6));
    const seats = seatsOfVote(council.state, 'v1');
    expect(seats).toHaveLength(SEATS);
    expect(seats.find(({ personId }) => personId === 's1')?.name).toBe('Vertretung 1 (für Mitglied 6)');
    expect(seats.some(({ personId }) => personId === 'm6')).toBe(false);
    expect(presentVoters(council.state)).toContain('m6');
    expect(presentVoters(council.state)).not.toContain('s1');
  });

  it('is the mayor’s alone in a council whose law gives the deputy in office that vote (§ 23 Abs. 1 ThürKO)', () => {
    const council = new TestCouncil({ seats: 9, members: 9, mayor: true, substitutes: [['m1'], ['m9']] })
      .convened(8)
      .do({ kind: 'check-out' }, member(1));
    const takes = (personId: string, forPersonId: string, confirmed = true): TestCommand => ({
      kind: 'seat-substitute',
      personId,
      forPersonId,
      confirmed,
    });
    expect(council.try(takes('s2', 'm9'), office)).toMatchObject({
      refused: 'wrong-state',
      detail: expect.stringContaining('außer im Bürgermeisteramt') as string,
    });
    expect(refusal(council.try(takes('s1', 'm1', false), office))).toBe('rule-unverified');
    council.do(takes('s1', 'm1'), office).open('v1', { kind: 'free', question: 'Weiter?' });
    expect(council.state.votes['v1']?.electorate).toHaveLength(8);
    expect(council.state.votes['v1']?.electorate).toContain('s1');
  });

  it('is no matter for whoever does not hold one', () => {
    const council = body().do({ kind: 'check-in', mode: 'hall' }, substitute(1));
    expect(quorumOf(council.state)?.present).toBe(5);
    expect(refusal(council.try({ kind: 'challenge-quorum' }, substitute(1)))).toBe('not-checked-in');
  });

  it('is given to another substitute when the first has left', () => {
    const council = body().do({ kind: 'seat-substitute', personId: 's1', forPersonId: 'm7' });
    council.do({ kind: 'check-out' }, substitute(1));
    council.do({ kind: 'seat-substitute', personId: 's2', forPersonId: 'm7' });
    expect(presentVoters(council.state)).toContain('s2');
    expect(council.state.roster.filter(({ voting }) => voting)).toHaveLength(SEATS);
  });

  const act = fc.oneof(
    fc.constantFrom<[string, TestCommand]>(
      ['office', { kind: 'seat-substitute', personId: 's1', forPersonId: 'm6' }],
      ['office', { kind: 'seat-substitute', personId: 's1', forPersonId: 'm7', forItem: 'i1' }],
      ['office', { kind: 'seat-substitute', personId: 's2', forPersonId: 'm7' }],
      ['office', { kind: 'end-substitution', forPersonId: 'm7' }],
      ['office', { kind: 'end-substitution', forPersonId: 'm6' }],
      ['office', { kind: 'call-item', itemId: 'i1' }],
      ['office', { kind: 'call-item', itemId: 'i2' }],
      ['office', { kind: 'close-item', itemId: 'i1', disposition: 'postponed', note: 'x' }],
      ['office', { kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'free', question: 'Weiter?' } }],
      ['office', { kind: 'open-vote', voteId: 'v2', itemId: 'i2', subject: { kind: 'free', question: 'Weiter?' } }],
      ['office', { kind: 'close-vote', voteId: 'v1' }],
      ['office', { kind: 'close-vote', voteId: 'v2' }],
      ['office', { kind: 'announce-result', voteId: 'v1', carried: true, reason: 'x' }],
      ['office', { kind: 'announce-result', voteId: 'v2', carried: true, reason: 'x' }],
    ),
    fc
      .tuple(
        fc.constantFrom('m1', 'm6', 'm7', 's1', 's2'),
        fc.constantFrom<TestCommand>(
          { kind: 'check-in', mode: 'hall' },
          { kind: 'check-out' },
          { kind: 'declare-conflict', itemId: 'i1' },
          { kind: 'cast-ballot', voteId: 'v1', choice: 'yes' },
          { kind: 'cast-ballot', voteId: 'v2', choice: 'conflicted' },
        ),
      )
      .map(([who, command]): [string, TestCommand] => [who, command]),
  );

  it('never counts twice, in whatever order people come, go and vote', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const council = body();
        for (const [who, command] of acts) {
          const actor = who === 'office' ? office : { ...member(0), personId: who };
          if (refusal(council.try(command, actor)) === 'accepted') council.do(command, actor);
          const { roster, votes } = council.state;
          expect(roster.filter(({ voting }) => voting)).toHaveLength(SEATS);
          expect(new Set(presentVoters(council.state)).size).toBeLessThanOrEqual(SEATS);
          for (const vote of Object.values(votes)) {
            expect(seatsOfVote(council.state, vote.voteId)).toHaveLength(SEATS);
            if (vote.tally === null) continue;
            expect(Object.values(vote.tally).reduce((sum, count) => sum + count, 0)).toBe(SEATS);
            expect(houseOfVote(council.state, vote).present).toBeLessThanOrEqual(SEATS);
          }
        }
        expect(replay(initialState, council.entries)).toEqual(council.state);
      }),
      { numRuns: 60 },
    );
  });
});
