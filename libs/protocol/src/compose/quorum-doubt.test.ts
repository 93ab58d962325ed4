import { member, TestCouncil } from '../../../meeting/src/testing/council';
import { composeMinutes } from './compose-minutes';

const seal = { size: 1, root: 'ab'.repeat(32) };
const DOUBT = 'Mitglied 2 zweifelt die Beschlussfähigkeit an. Der Stadtrat ist beschlussfähig: Anwesend sind 40 von 51';

describe('a doubt of the quorum in the minutes', () => {
  const meeting = new TestCouncil().convened(40).do({ kind: 'challenge-quorum' }, member(2));
  meeting.do({ kind: 'call-item', itemId: 'i1' }).do({ kind: 'challenge-quorum' }, member(2));
  meeting.vote('v1', [40]).do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
  const document = composeMinutes(meeting.do({ kind: 'close-meeting' }).entries, 'public', seal);

  it('stands at the item in which it was raised', () =>
    expect(document?.items[0]?.steps?.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining(`${DOUBT} (26 erforderlich).`),
    ));

  it('and where the meeting stood when it was raised between items', () =>
    expect(
      document?.between?.filter(({ sentence }) => sentence.includes('angezweifelt') || sentence.includes('zweifelt')),
    ).toEqual([expect.objectContaining({ after: null, sentence: expect.stringContaining(DOUBT) })]));
});
