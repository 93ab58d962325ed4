import { member, TestCouncil } from '../../../meeting/src/testing/council';
import { composeMinutes } from './compose-minutes';

const SEATS = 5;

describe('who had no part in an item for a conflict of interest', () => {
  it('is said not to have kept away from an election in which it does not matter', () => {
    const meeting = new TestCouncil({ seats: SEATS, members: SEATS, items: [{ itemId: 'i1' }] })
      .convened(SEATS)
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(4))
      .vote('v1', [3, 1])
      .do({ kind: 'start-election', itemId: 'i1', electionId: 'e1', office: 'Vorsitz', places: 1 })
      .do({
        ...{ kind: 'nominate-candidate', itemId: 'i1', electionId: 'e1', candidateId: 'x', name: 'Xaver' },
        ...{ by: 'Fraktion Linde', agrees: true },
      })
      .do({
        ...{ kind: 'open-vote', voteId: 'v2', itemId: 'i1', subject: { kind: 'election', electionId: 'e1' } },
        procedure: 'election-roll-call',
        setup: { openBecause: { ground: 'other', norm: '§ 21' } },
      });
    for (const personId of meeting.state.votes['v2']?.electorate ?? [])
      meeting.do({ kind: 'enter-ballot', voteId: 'v2', personId, choice: 'x' });
    meeting.do({ kind: 'close-vote', voteId: 'v2' }).do({ kind: 'announce-result', voteId: 'v2', carried: true });
    const document = composeMinutes(meeting.entries, 'public', { size: meeting.entries.length, root: '' });
    const [sentence = ''] = document?.items[0]?.conflicts ?? [];
    expect(sentence).toMatch(/^Mitglied 4 nahm an Beratung und Abstimmung .* nicht teil \(§ 38 ThürKO\)/u);
    expect(sentence).toMatch(
      /An der Wahl um 17:0\d Uhr nahm das Mitglied teil; bei Wahlen steht die Beteiligung nicht/u,
    );
  });
});
