import { profileFor } from '@gremia/rules';
import { hasPlace, mayRead, type Reader } from '../audience';
import { detailOf, member, refusal, TestCouncil } from '../testing/council';
import { unconfirmedNow } from '../views/alone';
import { quorumOf } from '../views/quorum-of';

const SECRET = 'Gebot der Firma Sonnenblume';
const raise = { kind: 'raise-motion', motionId: 'p', motion: 'exclude-public', ground: 'individual-interest' } as const;
const reader = (personId: string): Reader => ({ personId, member: true, office: false });

/** Members 1 to 7 in the hall, 8 and 9 connected, with a vote by the board's own rules. */
function council(item: object = {}): TestCouncil {
  const profile = profileFor('thueringen-advisory-board', '2026-11-25');
  const meeting = new TestCouncil({ seats: 9, members: 9, profile, items: [{ itemId: 'i1', ...item }] }).convened(7);
  for (const no of [8, 9]) meeting.do({ kind: 'check-in', mode: 'remote' }, member(no));
  return meeting.do({ kind: 'call-item', itemId: 'i1' });
}
const closed = (): TestCouncil => council().do(raise, member(5)).do({ kind: 'close-doors', motionId: 'p' });

describe('whoever is connected to a part without the public', () => {
  it('neither votes nor counts before they have confirmed that nobody else hears it', () => {
    const meeting = closed();
    expect(unconfirmedNow(meeting.state).map(({ personId }) => personId)).toEqual(['m8', 'm9']);
    expect(quorumOf(meeting.state)?.present).toBe(7);
    meeting.do({ kind: 'confirm-alone' }, member(8)).open('v1', { kind: 'free', question: '', motionId: 'p' });
    expect(meeting.state.votes['v1']?.electorate).toHaveLength(8);
    const late = meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(9));
    expect(late).toMatchObject({ refused: 'not-entitled', norm: meeting.state.profile?.aloneRemote.norm });
    expect(detailOf(late)).toContain('niemand sonst mithören');
    meeting.cast('v1', 5, 3).do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ yes: 5, no: 3, absent: 1 });
  });

  it('reads of it from then on, also what came before', () => {
    const meeting = closed().do({ kind: 'note-remark', itemId: 'i1', text: SECRET });
    const remark = meeting.entries.at(-1);
    if (remark === undefined) throw new Error('no remark');
    const sees = (personId: string) => mayRead(meeting.state, reader(personId), remark);
    expect([sees('m8'), hasPlace(meeting.state, reader('m8'), remark), sees('m1')]).toEqual([false, true, true]);
    meeting.do({ kind: 'confirm-alone' }, member(8));
    expect([sees('m8'), sees('m9')]).toEqual([true, false]);
    meeting.do({ kind: 'check-out' }, member(8));
    expect(sees('m8')).toBe(false);
  });

  it('confirms again after leaving, after a break and for every part', () => {
    const meeting = closed().do({ kind: 'confirm-alone' }, member(8)).do({ kind: 'confirm-alone' }, member(9));
    meeting.do({ kind: 'check-out' }, member(9)).do({ kind: 'check-in', mode: 'remote' }, member(9));
    expect(meeting.state.alone).toEqual(['m8']);
    meeting.do({ kind: 'interrupt-meeting', reason: 'Pause' }).do({ kind: 'resume-meeting' });
    expect(meeting.state.alone).toEqual([]);
  });

  it('confirms for items that were planned as non-public', () => {
    const planned = { number: 'N 1', title: 'Nichtöffentlich', public: false };
    const meeting = council(planned);
    expect(unconfirmedNow(meeting.state)).toHaveLength(2);
    meeting.do({ kind: 'confirm-alone' }, member(8));
    expect(refusal(meeting.try({ kind: 'confirm-alone' }, member(1)))).toBe('wrong-state');
    expect(meeting.entries.at(-1)).toMatchObject({ audience: 'members', event: { kind: 'alone-confirmed' } });
  });

  it('has nothing to confirm in public', () => {
    expect(detailOf(council().try({ kind: 'confirm-alone' }, member(8)))).toContain('öffentlich');
  });
});
