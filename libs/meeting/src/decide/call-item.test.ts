import { admitRoomText, clearRoomText } from '../views/publicity';
import { nextStep } from '../views/next-step';
import { TestCouncil } from '../testing/council';

const items = [{ itemId: 'i1' }, { itemId: 'i2' }, { itemId: 'n1', number: 'N 1', public: false }];

describe('calling the next item', () => {
  it('closes the one before where that is decided: it never comes up again', () => {
    const meeting = new TestCouncil({ items }).convened(30).vote('v1', [30]);
    meeting.do({ kind: 'call-item', itemId: 'i2' });
    expect(meeting.state.items[0]).toMatchObject({ disposition: 'done', note: '' });
    expect(meeting.state.currentItemId).toBe('i2');
    expect(meeting.entries.slice(-2).map(({ event }) => event.kind)).toEqual(['item-closed', 'item-called']);
  });

  it('leaves open what is not decided, and comes back to it', () => {
    const meeting = new TestCouncil({ items }).convened(30).do({ kind: 'call-item', itemId: 'i1' });
    meeting.do({ kind: 'call-item', itemId: 'i2' });
    expect(meeting.state.items[0]).toMatchObject({ closedAt: null });
    meeting.vote('v2', [30], undefined, 'i2').do({ kind: 'close-item', itemId: 'i2', disposition: 'done', note: '' });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'call-item', itemId: 'i1' });
  });
});

describe('the room before an item that is not public', () => {
  const leave = /^Wir kommen zum nichtöffentlichen Teil; die Öffentlichkeit ist ausgeschlossen\. Ich bitte alle/u;

  it('is cleared with a sentence while the public is there, and once', () => {
    const meeting = new TestCouncil({ items: [...items, { itemId: 'n2', number: 'N 2', public: false }] }).convened(30);
    expect(clearRoomText(meeting.state, 'n1')).toMatch(leave);
    meeting.do({ kind: 'call-item', itemId: 'i1' });
    expect(clearRoomText(meeting.state, 'n1')).toMatch(leave);
    meeting.do({ kind: 'call-item', itemId: 'n1' });
    expect(clearRoomText(meeting.state, 'n2')).toBeNull();
    expect(admitRoomText(meeting.state, 'n2')).toBe('');
    expect(admitRoomText(meeting.state, 'i2')).toBe('Die Öffentlichkeit ist wieder zugelassen.');
  });

  it.each([
    { case: 'the item is public', of: {}, itemId: 'i1' },
    { case: 'the meeting is not public', of: { public: false }, itemId: 'n1' },
    { case: 'there is no such item', of: {}, itemId: 'n9' },
  ])('needs no clearing where $case', ({ of, itemId }) => {
    expect(clearRoomText(new TestCouncil({ items, ...of }).convened(30).state, itemId)).toBeNull();
  });
});
