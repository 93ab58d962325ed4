import type { MeetingDetail } from '@gremia/contracts';
import { TestCouncil } from '../../../../../libs/meeting/src/testing/council';
import { expectedEnd, minutesBehind, plannedBegins } from './planned-begins';

const planned = (...minutes: readonly (number | null)[]): Pick<MeetingDetail, 'startsAt' | 'items'> => ({
  startsAt: '2026-11-25T16:00:00.000Z',
  items: minutes.map((plannedMinutes, index) => ({
    id: `i${index + 1}`,
    plannedMinutes,
  })) as unknown as MeetingDetail['items'],
});
const ITEMS = { items: [{ itemId: 'i1' }, { itemId: 'i2', number: 'Ö 2' }] };

describe('the plan of the meeting at the desk', () => {
  it('tells when each item was to begin, and nothing where nobody has planned', () => {
    expect([...plannedBegins(planned(20, 15))]).toEqual([
      ['i1', '2026-11-25T16:00:00.000Z'],
      ['i2', '2026-11-25T16:20:00.000Z'],
    ]);
    expect(plannedBegins(planned(null, null)).size).toBe(0);
    expect(expectedEnd(planned(null, null), null)).toBeNull();
  });

  it('compares with the item that was called last, and moves the end', () => {
    const plan = planned(20, 15);
    const council = new TestCouncil(ITEMS);
    expect(minutesBehind(council.state, plannedBegins(plan))).toBeNull();
    council.at('2026-11-25T16:00:00.000Z').convened(30);
    council.at('2026-11-25T16:05:00.000Z').do({ kind: 'call-item', itemId: 'i1' });
    expect(minutesBehind(council.state, plannedBegins(plan))).toBe(5);
    council.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
    council.at('2026-11-25T16:32:00.000Z').do({ kind: 'call-item', itemId: 'i2' });
    expect(minutesBehind(council.state, plannedBegins(plan))).toBe(12);
    expect(expectedEnd(plan, 12)).toBe('2026-11-25T16:47:00.000Z');
  });
});
