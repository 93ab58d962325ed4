import { member, refusal, TestCouncil } from '../testing/council';

const council = (hall: number): TestCouncil => new TestCouncil().convened(hall);

describe('a conflict of interest that is declared with the ballot', () => {
  const conflictedOf = (meeting: TestCouncil): readonly string[] => meeting.state.items[0]?.conflicted ?? [];

  it('stays sealed while the vote runs and excludes from the item when it ends', () => {
    const meeting = council(40).open('v1').cast('v1', 25, 10, 0, 2);
    expect(conflictedOf(meeting)).toEqual([]);
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(conflictedOf(meeting)).toEqual(['m36', 'm37']);
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ yes: 25, no: 10, conflicted: 2 });
    meeting
      .do({ kind: 'announce-result', voteId: 'v1', carried: true })
      .do({ kind: 'doubt-result', voteId: 'v1' }, member(1));
    meeting.open('v2').do({ kind: 'cast-ballot', voteId: 'v2', choice: 'yes' }, member(1));
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v2', choice: 'yes' }, member(36)))).toBe('not-entitled');
    meeting.do({ kind: 'close-vote', voteId: 'v2' });
    expect(meeting.state.votes['v2']?.tally).toMatchObject({ yes: 1, conflicted: 2 });
  });

  it('is declared by the ballot that counts, also when the vote is broken off, and lifted like any other', () => {
    const meeting = council(40).open('v1').cast('v1', 0, 0, 0, 1);
    const changed = { kind: 'cast-ballot', voteId: 'v1', replaces: true } as const;
    meeting
      .do({ ...changed, choice: 'yes' }, member(1))
      .do({ kind: 'cast-ballot', voteId: 'v1', choice: 'conflicted' }, member(2));
    meeting.do({ kind: 'abort-vote', voteId: 'v1', reason: 'Technik' });
    expect(conflictedOf(meeting)).toEqual(['m2']);
    meeting.do({ kind: 'lift-conflict', itemId: 'i1', personId: 'm2' });
    expect(conflictedOf(meeting)).toEqual([]);
  });
});
