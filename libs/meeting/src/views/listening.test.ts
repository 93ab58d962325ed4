import { member, office, TestCouncil } from '../testing/council';
import { seatsOfVote } from './seats-of-vote';

describe('members who are there without a vote', () => {
  it('are neither absent nor silent, and all seats add up', () => {
    const meeting = new TestCouncil().convened(30);
    meeting.do({ kind: 'check-in', mode: 'remote', personId: 'm40' }, office).open('v1').cast('v1', 20, 5);
    // Whoever comes in after the opening has no part in this vote.
    meeting.do({ kind: 'check-in', mode: 'hall' }, member(41)).do({ kind: 'check-out' }, member(30));
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    const vote = meeting.state.votes['v1'];
    expect(vote?.listening).toEqual(['m40', 'm41']);
    expect(vote?.tally).toMatchObject({ yes: 20, no: 5, notVoting: 4, absent: 22 });
    const listens = seatsOfVote(meeting.state, 'v1').filter((seat) => seat.listens);
    expect(listens.map(({ personId, state }) => [personId, state])).toEqual([
      ['m40', 'absent'],
      ['m41', 'absent'],
    ]);
    // It is what it was, whoever leaves afterwards.
    meeting.do({ kind: 'check-out' }, member(41));
    expect(meeting.state.votes['v1']?.listening).toEqual(['m40', 'm41']);
  });
});
