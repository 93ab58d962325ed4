import { profileFor } from '@gremia/rules';
import { detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { disturbanceOf, isVotePaused, openDisturbances } from '../views/disturbances';
import { nextStep } from '../views/next-step';

const REPORT = { kind: 'report-disturbance', reportId: 's1', what: 'sound' } as const;

/** Members 1 to 6 in the hall, 7 to 9 connected with a vote; where nobody else is affected it is the member's. */
function council(): TestCouncil {
  const usual = profileFor('thueringen-advisory-board', '2026-11-25');
  const value = { ...usual.disturbance.value, presumption: 'others-fine' as const };
  const profile = { ...usual, disturbance: { ...usual.disturbance, value } };
  const meeting = new TestCouncil({ seats: 9, members: 9, profile, items: [{ itemId: 'i1' }] }).convened(6);
  for (const no of [7, 8, 9]) meeting.do({ kind: 'check-in', mode: 'remote' }, member(no));
  return meeting.do({ kind: 'call-item', itemId: 'i1' });
}
const viewOf = ({ state }: TestCouncil) => {
  const [first] = openDisturbances(state);
  return first === undefined ? null : disturbanceOf(state, first);
};

describe('a disturbance that is reported', () => {
  it('pauses the vote that is open, for everybody, until whoever leads has dealt with it', () => {
    const meeting = council().open('v1').cast('v1', 3).do(REPORT, member(9));
    expect(isVotePaused(meeting.state)).toBe(true);
    expect(nextStep(meeting.state)).toMatchObject({ step: 'await-connection', voteId: 'v1' });
    const late = meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(5));
    expect(late).toMatchObject({ refused: 'wrong-state', norm: meeting.state.profile?.disturbance.norm });
    expect(detailOf(late)).toContain('ruht');
    expect(refusal(meeting.try({ kind: 'close-vote', voteId: 'v1' }))).toBe('wrong-state');
    const settle = { kind: 'settle-disturbance', reportId: 's1', how: 'over', sphere: 'member' } as const;
    expect(refusal(meeting.try(settle, member(2)))).toBe('forbidden');
    meeting.do(settle).do({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(5));
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ yes: 3, no: 1, notVoting: 5 });
  });

  it('pauses one vote once for each member, so that nobody stops it for good', () => {
    const meeting = council().open('v1').do(REPORT, member(9));
    meeting.do({ kind: 'settle-disturbance', reportId: 's1', how: 'no-hindrance', sphere: 'member' });
    meeting.do({ ...REPORT, reportId: 's2' }, member(9));
    expect(isVotePaused(meeting.state)).toBe(false);
    meeting.do({ ...REPORT, reportId: 's3' }, member(8));
    expect(isVotePaused(meeting.state)).toBe(true);
  });

  it('is said to be the member’s where nobody else is affected, and the municipality’s where others are', () => {
    const meeting = council().do(REPORT, member(9));
    expect(viewOf(meeting)).toMatchObject({ sphere: 'member' });
    expect(viewOf(meeting)?.sentence).toContain('Von 2 anderen Zugeschalteten ist niemand betroffen');
    const lost = { kind: 'note-reach', personId: 'm8', line: true, picture: true, sound: false };
    meeting.do(lost as unknown as TestCommand, member(8));
    expect(viewOf(meeting)).toMatchObject({ sphere: 'municipal' });
    expect(viewOf(meeting)?.sentence).toContain('Von 2 anderen Zugeschalteten ist 1 auch betroffen');
    expect(viewOf(meeting)?.consequence).toContain('wird wiederholt');
  });

  it('is everybody’s to ask whose it is where nobody else is connected', () => {
    const meeting = council();
    for (const no of [7, 8]) meeting.do({ kind: 'check-out' }, member(no));
    expect(viewOf(meeting.do(REPORT, member(9)))).toMatchObject({ sphere: 'unknown' });
  });

  it('is entered by the office for whoever has called, and by nobody else for others', () => {
    const meeting = council();
    expect(refusal(meeting.try({ ...REPORT, personId: 'm9' }, member(2)))).toBe('forbidden');
    meeting.do({ ...REPORT, personId: 'm9' }, office);
    expect(openDisturbances(meeting.state)).toMatchObject([{ personId: 'm9', what: 'sound', others: 2, affected: [] }]);
  });

  it('is dealt with by the interruption, and a vote that goes on afterwards does not rest', () => {
    const meeting = council().open('v1').do(REPORT, member(9));
    const interrupt = { kind: 'interrupt-meeting', cause: 'disturbance', reason: 'Kein Ton' } as const;
    meeting.do({ ...interrupt, responsibility: 'member', openVote: 'goes-on' });
    expect(openDisturbances(meeting.state)).toEqual([]);
    expect(meeting.state.disturbances).toMatchObject([{ settled: { how: 'interrupted', sphere: 'member' } }]);
    meeting.do({ kind: 'resume-meeting' }).do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(9));
  });
});
