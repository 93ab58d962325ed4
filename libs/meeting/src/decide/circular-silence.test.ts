import { profileFor } from '@gremia/rules';
import { detailOf, member, refusal, TestCouncil } from '../testing/council';
import { nextStep } from '../views/next-step';

const SEATS = 8;
const UNTIL = '2026-12-01T17:00:00.000Z';
const circular = { ground: 'Bild und Ton sind nicht möglich', movedBy: 'Vorsitz', until: UNTIL };
const opening = { kind: 'open-meeting', confirmsRules: true, circular } as const;

describe('a circular vote in which silence adopts', () => {
  const profile = profileFor('baden-wuerttemberg-council', '2026-11-25');
  const simple = { ...opening, circular: { ...circular, simpleMatters: true } } as const;
  const two = (): TestCouncil =>
    new TestCouncil({ seats: SEATS, members: SEATS, profile, items: [{ itemId: 'i1' }, { itemId: 'i2' }] }).do(simple);
  const put = (meeting: TestCouncil): TestCouncil =>
    meeting
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main', leaveOpen: false } });
  const object = (itemId?: string) =>
    ({ kind: 'object-to-circular', reason: '', ...(itemId === undefined ? {} : { itemId }) }) as const;

  it('is opened for matters of a simple kind alone, and asks nobody to agree', () => {
    expect(refusal(new TestCouncil({ seats: SEATS, members: SEATS, profile }).try(opening))).toBe(
      'confirmation-needed',
    );
    expect(nextStep(two().state)).toMatchObject({ step: 'call-item', itemId: 'i1' });
  });

  it('adopts what nobody has objected to, when the time is over and not before', () => {
    const meeting = put(two());
    expect(meeting.state.votes['v']?.procedure).toBe('without-objection');
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v', choice: 'yes' }, member(1)))).toBe('choice-refused');
    expect(refusal(meeting.try({ kind: 'close-vote', voteId: 'v' }))).toBe('wrong-state');
    meeting.at(UNTIL).do({ kind: 'close-vote', voteId: 'v' });
    expect(meeting.state.votes['v']?.tally).toEqual({ unopposed: 8, conflicted: 0, absent: 0 });
    meeting.do({ kind: 'announce-result', voteId: 'v', carried: true });
    expect(meeting.state.votes['v']?.result).toMatchObject({ carried: true, label: 'beschlossen' });
  });

  it('gives what is put after the deadline a time of its own, in which it can be objected to', () => {
    const meeting = put(two());
    meeting.at(UNTIL).do({ kind: 'close-vote', voteId: 'v' });
    meeting
      .do({ kind: 'announce-result', voteId: 'v', carried: true })
      .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })
      .do({ kind: 'call-item', itemId: 'i2' })
      .do({ kind: 'open-vote', voteId: 'w', itemId: 'i2', subject: { kind: 'main', leaveOpen: false } });
    expect(refusal(meeting.try({ kind: 'close-vote', voteId: 'w' }))).toBe('wrong-state');
    expect(refusal(meeting.try(object('i2'), member(2)))).toBe('accepted');
    meeting.at(meeting.state.votes['w']?.until ?? '').do({ kind: 'close-vote', voteId: 'w' });
    expect(detailOf(meeting.try(object('i2'), member(2)))).toContain('Widersprochen werden konnte bis Mittwoch');
  });

  it('ends one item with an objection, and no other', () => {
    const meeting = put(two()).do(object(), member(3));
    expect(meeting.state.votes['v']?.phase).toBe('aborted');
    expect(meeting.state.items.map(({ disposition }) => disposition)).toEqual(['not-treated', null]);
    expect(refusal(meeting.try(object('i1'), member(4)))).toBe('wrong-state');
    expect(refusal(meeting.try(object(), member(4)))).toBe('item-not-found');
    expect(meeting.do(object('i2'), member(4)).state.items[1]?.disposition).toBe('not-treated');
    expect(nextStep(meeting.state)).toEqual({ step: 'close-meeting' });
  });

  it('knows no other kind of vote, and no meeting knows this one', () => {
    const main = { kind: 'main', leaveOpen: false } as const;
    const meeting = two().do({ kind: 'call-item', itemId: 'i1' });
    const as = (on: TestCouncil, procedure: string) =>
      refusal(on.try({ kind: 'open-vote', voteId: procedure, itemId: 'i1', subject: main, procedure }));
    expect(['open-ballot', 'show-of-hands'].map((each) => as(meeting, each))).toEqual(Array(2).fill('wrong-state'));
    const inRoom = new TestCouncil({ seats: SEATS, members: SEATS, profile })
      .convened(SEATS)
      .do({ kind: 'call-item', itemId: 'i1' });
    expect(as(inRoom, 'without-objection')).toBe('wrong-state');
  });

  it('may be put for several items together, which then have one deadline', () => {
    const meeting = two().do({ kind: 'propose-block', parts: [{ itemId: 'i1' }, { itemId: 'i2' }] });
    meeting.do({
      kind: 'open-block',
      votes: [
        { itemId: 'i1', voteId: 'v' },
        { itemId: 'i2', voteId: 'w' },
      ],
    });
    expect(Object.values(meeting.state.votes).map(({ until }) => until)).toEqual([UNTIL, UNTIL]);
  });

  it('counts nobody with a conflict of interest among those who let it pass', () => {
    const meeting = two()
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3))
      .do({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main', leaveOpen: false } });
    expect(refusal(meeting.try(object('i1'), member(3)))).toBe('not-entitled');
    meeting.at(UNTIL).do({ kind: 'close-vote', voteId: 'v' });
    expect(meeting.state.votes['v']?.tally).toEqual({ unopposed: 7, conflicted: 1, absent: 0 });
  });
});
