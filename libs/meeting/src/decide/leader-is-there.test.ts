import { profileFor } from '@gremia/rules';
import { member, TestCouncil } from '../testing/council';

const chair = { ...member(1), office: true, chair: true };
const opened = (options = {}): TestCouncil =>
  new TestCouncil(options).do({ kind: 'open-meeting', confirmsRules: true }, chair);

describe('whoever leads is there', () => {
  it('is entered as present in the hall with the first act of leading', () => {
    const council = opened().do({ kind: 'call-item', itemId: 'i1' }, chair);
    expect(council.entries.slice(-2).map(({ event }) => event.kind)).toEqual(['member-checked-in', 'item-called']);
    expect(council.state.present.m1).toMatchObject({ mode: 'hall', entitled: true });
  });

  it('votes with those present where the vote is the first act', () => {
    const council = opened();
    for (let index = 2; index <= 30; index += 1) council.do({ kind: 'check-in', mode: 'hall' }, member(index));
    council.do({ kind: 'call-item', itemId: 'i1' }, { ...member(0), personId: 'clerk', office: true });
    council.do({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main', leaveOpen: false } }, chair);
    expect(council.state.votes.v?.electorate).toContain('m1');
  });

  it('is not entered twice, nor for the office, nor where the act is refused', () => {
    const council = opened().do({ kind: 'check-in', mode: 'hall' }, chair);
    council.do({ kind: 'call-item', itemId: 'i1' }, chair);
    expect(council.entries.filter(({ event }) => event.kind === 'member-checked-in')).toHaveLength(1);
    expect(opened().try({ kind: 'call-item', itemId: 'nothing' }, chair)).toHaveProperty('refused');
  });

  it('is not guessed where the rules let whoever leads be connected', () => {
    const council = opened({ profile: profileFor('thueringen-advisory-board', '2026-11-25') });
    council.do({ kind: 'call-item', itemId: 'i1' }, chair);
    expect(council.state.present.m1).toBeUndefined();
  });
});
