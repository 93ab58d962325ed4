import type { MeetingDetail } from '@gremia/contracts';
import { initialState } from '@gremia/meeting';
import { amendment, itemText, TestCouncil, TEXT } from '../../../../../libs/meeting/src/testing/council';
import { orderItems } from './order-items';

const planned = (items: readonly object[]): Pick<MeetingDetail, 'items'> => ({
  items: items as unknown as MeetingDetail['items'],
});

describe('the running order on paper', () => {
  it('has before the opening what was planned, and as many votes as are known of', () => {
    const paper = {
      id: 'i1',
      number: 'Ö 1',
      title: 'Bänke',
      public: true,
      paperNumber: '0012/26',
      amendments: ['0013/26', '0014/26'],
    };
    const report = { ...paper, id: 'i2', number: 'Ö 2', paperNumber: null, amendments: [] };
    expect(orderItems(initialState, planned([paper, report]))).toMatchObject([
      { number: 'Ö 1', questions: null, amendments: ['0013/26', '0014/26'] },
      { number: 'Ö 2', questions: [], amendments: [] },
    ]);
  });

  it('has the questions that are open in the order of their votes, and of what is over the result', () => {
    const council = new TestCouncil({
      items: [
        { itemId: 'i1', text: itemText({ amendments: [amendment('a', '0013/26', TEXT.replace('2030', '2029'))] }) },
        { itemId: 'i2', number: 'Ö 2', text: itemText({ paperNumber: '0014/26' }) },
      ],
    }).convened(30);
    const [first] = orderItems(council.state, planned([]));
    expect(first?.questions).toEqual([
      expect.stringContaining('Änderungsantrag 0013/26 zu BP 02') as string,
      expect.stringContaining('Drucksache 0012/26') as string,
    ]);
    council
      .open('v1', { kind: 'main', leaveOpen: true })
      .cast('v1', 20, 10)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: true })
      .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
    expect(orderItems(council.state, planned([]))).toMatchObject([
      { questions: [], result: 'beschlossen', closedAt: expect.any(String) as string },
      { questions: [expect.stringContaining('Drucksache 0014/26') as string], closedAt: null },
    ]);
  });
});
