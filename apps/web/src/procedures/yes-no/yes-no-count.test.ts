import { choicesOf, countOf, seatsOf } from './tally-table.choices';
import { listeningIn, tallyOf } from './yes-no-count';

const count = { yes: 19, no: 7, abstain: 6, conflicted: 1, notVoting: 1, absent: 17 };

describe('a count with members who were there without a vote', () => {
  it('takes them from the absent, so that all seats add up', () => {
    const tally = tallyOf(count, 6);
    expect(countOf(tally, 'absent')).toBe(11);
    expect(countOf(tally, 'without-vote')).toBe(6);
    expect(seatsOf(tally)).toBe(51);
  });

  it('does not name them where there are none', () => {
    expect(choicesOf(tallyOf(count))).not.toContain('without-vote');
    expect(countOf(tallyOf(count), 'absent')).toBe(17);
  });

  it('knows them from the roll', () => {
    const line = { personId: 'm1', name: 'Ottilie Feldlerche', faction: null };
    expect(
      listeningIn([
        { ...line, choice: 'without-vote' },
        { ...line, choice: 'absent' },
      ]),
    ).toBe(1);
    expect(listeningIn(null)).toBe(0);
  });
});
