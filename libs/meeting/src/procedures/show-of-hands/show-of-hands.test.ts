import { profileFor } from '@gremia/rules';
import type { Decision, Refusal } from '../../decision';
import { member, TestCouncil } from '../../testing/council';
import { announcementOf } from '../../views/announcement-of';
import { nextStep } from '../../views/next-step';
import { mayVote, seatsOfVote } from '../../views/seats-of-vote';

const opened = (council = new TestCouncil(), hall = 38): TestCouncil =>
  council
    .convened(hall)
    .do({ kind: 'call-item', itemId: 'i1' })
    .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3))
    .do({
      kind: 'open-vote',
      voteId: 'v1',
      itemId: 'i1',
      subject: { kind: 'main', leaveOpen: false },
      procedure: 'show-of-hands',
    });
/** The refusal, or an error when it was none. */
function asked(decision: Decision): Refusal {
  if (!('refused' in decision)) throw new Error('it was not refused');
  return decision;
}
const close = { kind: 'close-vote', voteId: 'v1' } as const;

describe('a show of hands', () => {
  it('waits for numbers, not for ballots', () => {
    const { state } = opened();
    expect(nextStep(state)).toMatchObject({ step: 'close-vote', voteId: 'v1' });
    expect(mayVote(state, 'v1', 'm1')).toBe(false);
  });

  it('takes no ballot from a device', () => {
    const ballot = opened().try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1));
    expect(asked(ballot).refused).toBe('choice-refused');
  });

  it('accounts for every seat: who raised no hand did not vote, who left is absent', () => {
    const council = opened()
      .do({ kind: 'check-out' }, member(38))
      .do({ ...close, count: { yes: 25, no: 5, abstain: 2 } });
    expect(council.state.votes['v1']?.tally).toEqual({
      yes: 25,
      no: 5,
      abstain: 2,
      conflicted: 1,
      notVoting: 4,
      absent: 14,
    });
    expect(announcementOf(council.state, 'v1')).toMatchObject({ carried: true, required: 16 });
  });

  it('names nobody', () => {
    const { state } = opened().do({ ...close, count: { yes: 30, no: 0, abstain: 0 } });
    const standings = seatsOfVote(state, 'v1').map(({ state: standing, ballot }) => [standing, ballot]);
    expect(new Set(standings.map(String))).toEqual(new Set(['unnamed,', 'conflicted,', 'absent,']));
    expect(state.votes['v1']?.ballots).toBeNull();
  });

  it.each([
    ['nothing', undefined, 'wie viele Hände'],
    ['not all of it', { yes: 3 }, 'wie viele Hände'],
    ['more hands than people', { yes: 30, no: 8, abstain: 0 }, 'Gezählt sind 38 Stimmen'],
    ['ballots among hands', { yes: 3, no: 0, abstain: 0, invalid: 1 }, 'in dieser Abstimmung nicht'],
    ['half a hand', { yes: 1.5, no: 0, abstain: 0 }, 'wie viele Hände'],
  ])('refuses %s with a sentence, and the vote stays open', (_what, count, sentence) => {
    const council = opened();
    const refused = asked(council.try(count === undefined ? close : { ...close, count }));
    expect(refused.refused).toBe('invalid-input');
    expect(refused.detail).toContain(sentence);
    expect(council.state.votes['v1']?.phase).toBe('open');
  });

  it('refuses abstentions where the law knows none', () => {
    const base = profileFor('thueringen-council', '2026-11-25');
    const profile = { ...base, abstention: { ...base.abstention, value: 'forbidden' as const } };
    const refused = asked(
      opened(new TestCouncil({ profile })).try({ ...close, count: { yes: 20, no: 1, abstain: 1 } }),
    );
    expect(refused).toMatchObject({ refused: 'choice-refused', norm: base.abstention.norm });
  });

  it('can be put right until the result is announced, and both counts stay in the journal', () => {
    const council = opened()
      .do({ ...close, count: { yes: 20, no: 10, abstain: 0 } })
      .do({ kind: 'check-out' }, member(20))
      .do({ ...close, count: { yes: 10, no: 20, abstain: 0 } });
    expect(council.state.votes['v1']?.tally).toMatchObject({ yes: 10, no: 20, notVoting: 7, absent: 13 });
    expect(council.entries.filter(({ event }) => event.kind === 'vote-closed')).toHaveLength(2);
    council.do({ kind: 'announce-result', voteId: 'v1', carried: false });
    const late = asked(council.try({ ...close, count: { yes: 30, no: 0, abstain: 0 } }));
    expect(late.refused).toBe('vote-not-open');
  });
});

describe('a vote of another kind', () => {
  it('is refused when nobody knows the kind', () => {
    const council = new TestCouncil().convened(38).do({ kind: 'call-item', itemId: 'i1' });
    const subject = { kind: 'main', leaveOpen: false } as const;
    const open = { kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject, procedure: 'drawing-of-lots' } as const;
    expect(asked(council.try(open)).refused).toBe('invalid-input');
  });

  it('is not closed by numbers when ballots are counted', () => {
    const council = new TestCouncil().convened(38).open('v1').cast('v1', 20, 3);
    council.do({ ...close, count: { yes: 1, no: 30, abstain: 0 } });
    expect(council.state.votes['v1']?.tally).toMatchObject({ yes: 20, no: 3 });
    expect(asked(council.try(close)).refused).toBe('vote-not-open');
  });

  it.each([['maybe'], [['yes', 'no']], [{ yes: 1 }]])('takes no ballot %j that the kind does not know', (choice) => {
    const council = new TestCouncil().convened(38).open('v1');
    expect(asked(council.try({ kind: 'cast-ballot', voteId: 'v1', choice }, member(1))).refused).toBe('choice-refused');
  });
});
