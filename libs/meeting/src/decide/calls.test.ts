import { profileFor } from '@gremia/rules';
import { mayRead } from '../audience';
import { member, office, refusal, TestCouncil } from '../testing/council';
import { callRightsOf } from '../views/call-rights';

const GUEST = { personId: 'guest', name: 'Gast', reason: 'Spielt Musik ab' } as const;
const guest = { personId: 'guest', name: 'Gast', role: 'participant', leads: false, entitled: true } as const;

/** Members 1 to 7 in the hall, 8 and 9 connected; confirming is asked by the rules of the board. */
function council(): TestCouncil {
  const profile = profileFor('thueringen-advisory-board', '2026-11-25');
  const items = [{ itemId: 'i1' }, { itemId: 'n1', number: 'N 1', public: false }];
  const meeting = new TestCouncil({ seats: 9, members: 9, profile, items }).convened(7);
  for (const no of [8, 9]) meeting.do({ kind: 'check-in', mode: 'remote' }, member(no));
  return meeting.do({ kind: 'call-item', itemId: 'i1' });
}

describe('sending somebody out of the call', () => {
  it('is an act of whoever leads, with its reason, and holds until they let the person in again', () => {
    const meeting = council();
    expect(refusal(meeting.try({ kind: 'send-out-guest', ...GUEST }, member(2)))).toBe('forbidden');
    meeting.do({ kind: 'send-out-guest', ...GUEST });
    expect(callRightsOf(meeting.state, guest)).toMatchObject({ enter: false, limit: 'sent-out' });
    expect(meeting.state.sentOut).toMatchObject([GUEST]);
    meeting.do({ kind: 'let-in-guest', personId: 'guest' });
    expect(callRightsOf(meeting.state, guest)).toMatchObject({ enter: true, limit: null });
  });

  it('never reaches a member with a vote, nor whoever leads', () => {
    const meeting = council();
    const norm = meeting.state.profile?.orderMeasures.norm;
    expect(meeting.try({ kind: 'send-out-guest', ...GUEST, personId: 'm8' })).toMatchObject({
      refused: 'removal-needs-measure',
      norm,
    });
    expect(refusal(meeting.try({ kind: 'send-out-guest', ...GUEST, personId: office.personId }))).toBe('wrong-state');
  });

  it('tells the public neither who it was nor why', () => {
    const meeting = council().do({ kind: 'send-out-guest', ...GUEST });
    const entry = meeting.entries.at(-1);
    if (entry === undefined) throw new Error('nothing was noted');
    expect(mayRead(meeting.state, { personId: null, member: false, office: false }, entry)).toBe(false);
    expect(mayRead(meeting.state, { personId: 'm1', member: true, office: false }, entry)).toBe(true);
  });
});

describe('the call of a part without the public', () => {
  const closed = (): TestCouncil =>
    council().do({ kind: 'close-item', itemId: 'i1', disposition: 'noted', note: '' }).do({
      kind: 'call-item',
      itemId: 'n1',
    });

  it('lets in whoever sits in the hall, and whoever is connected once the journal has their confirmation', () => {
    const meeting = closed();
    const enter = (personId: string) => callRightsOf(meeting.state, { ...guest, personId });
    expect(enter('m2')).toMatchObject({ enter: true });
    expect(enter('m8')).toMatchObject({ enter: false, limit: 'unconfirmed' });
    meeting.do({ kind: 'confirm-alone' }, member(8));
    expect(enter('m8')).toMatchObject({ enter: true, limit: null });
    meeting.do({ kind: 'check-out' }, member(8));
    expect(enter('m8')).toMatchObject({ enter: false, limit: 'unconfirmed' });
  });

  it('is entered by whoever has no seat, too, once they have confirmed; their name stands in the journal', () => {
    const meeting = closed();
    const interpreter = { personId: 'dgs', name: 'Dora Dolmetsch', office: false, chair: false } as const;
    expect(callRightsOf(meeting.state, { ...guest, personId: 'dgs' })).toMatchObject({ limit: 'unconfirmed' });
    expect(refusal(meeting.try({ kind: 'confirm-alone' }, interpreter))).toBe('not-seated');
    meeting.do({ kind: 'confirm-alone' }, { ...interpreter, insider: true });
    expect(callRightsOf(meeting.state, { ...guest, personId: 'dgs' })).toMatchObject({ enter: true });
    expect(meeting.entries.at(-1)).toMatchObject({ audience: 'members', event: { name: 'Dora Dolmetsch' } });
  });

  it('asks nothing of whoever leads from the room', () => {
    expect(callRightsOf(closed().state, { ...guest, personId: 'chair', leads: true })).toMatchObject({ enter: true });
  });

  it('asks again for the time in which the body decides on a conflict of interest, and ends with it', () => {
    const meeting = council().do({ kind: 'raise-conflict', itemId: 'i1', personId: 'm3', reason: 'x' }, member(2));
    const { state } = meeting;
    const behind = { ...state, items: state.items.map((item) => ({ ...item, behindDoors: true })) };
    expect(callRightsOf(behind, { ...guest, personId: 'm8' })).toMatchObject({ limit: 'unconfirmed' });
    expect(callRightsOf({ ...behind, alone: ['m8'] }, { ...guest, personId: 'm8' })).toMatchObject({ enter: true });
  });
});
