import { detailOf, member, refusal, TestCouncil } from '../testing/council';

const consent = { kind: 'consent', norm: '§ 46 GO' } as const;
const item = (itemId: string, more: object = {}) =>
  ({ kind: 'add-item', itemId, title: 'Rohrbruch', public: true, reason: 'Heute', basis: consent, ...more }) as const;
const council = (): TestCouncil =>
  new TestCouncil({
    seats: 9,
    members: 9,
    items: [{ itemId: 'i1' }, { itemId: 'n1', number: 'N 1', public: false }],
  }).convened(9);

describe('an item that comes onto the agenda of a running meeting', () => {
  it('stands at the end of its part under the next number, and is called like any other', () => {
    const meeting = council()
      .do(item('i2'))
      .do(item('n2', { public: false, neutralTitle: 'Grundstück' }));
    expect(meeting.state.items.map(({ itemId, number }) => `${itemId} ${number}`)).toEqual([
      'i1 Ö 1',
      'i2 Ö 2',
      'n1 N 1',
      'n2 N 2',
    ]);
    meeting.do({ kind: 'call-item', itemId: 'i2' });
    expect(meeting.state.currentItemId).toBe('i2');
  });

  it('needs a confirmed urgency, each of which brings one', () => {
    const basis = { kind: 'urgency', voteId: 'v1' } as const;
    const meeting = council();
    expect(detailOf(meeting.try(item('i2', { basis })))).toContain('Die Dringlichkeit ist nicht bestätigt');
    const subject = { kind: 'free', question: 'Ist das dringlich?' } as const;
    meeting
      .do({ kind: 'open-vote', voteId: 'v1', itemId: null, subject, question: 'urgency' })
      .cast('v1', 6, 3)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: true })
      .do(item('i2', { basis }));
    expect(refusal(meeting.try(item('i3', { basis })))).toBe('wrong-state');
    expect(meeting.try(item('i2', { basis }))).toEqual({ entries: [] });
  });

  it('tells everybody the neutral title alone of what is not public', () => {
    const meeting = council().do(item('n2', { public: false, neutralTitle: 'Grundstück' }));
    const open = meeting.entries.filter(({ audience }) => audience === 'public').map(({ event }) => event);
    expect(open).toContainEqual(expect.objectContaining({ kind: 'item-added', title: 'Grundstück', reason: '' }));
    expect(JSON.stringify(open)).not.toContain('Rohrbruch');
    expect(JSON.stringify(open)).not.toContain('Heute');
  });

  it('is put there by whoever leads alone', () => {
    expect(refusal(council().try(item('i2'), member(2)))).toBe('forbidden');
  });
});
