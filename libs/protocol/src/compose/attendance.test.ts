import { member, TestCouncil } from '../../../meeting/src/testing/council';
import { composeMinutes } from './compose-minutes';

const chair = { personId: 'm1', name: 'Mitglied 1', office: true, chair: true };

describe('who was there', () => {
  it('has whoever opened the meeting from the opening on, and no word of their coming', () => {
    const council = new TestCouncil().at('2026-11-25T16:00:00.000Z');
    council.do({ kind: 'open-meeting', confirmsRules: true }, chair);
    for (let no = 2; no <= 30; no += 1) council.do({ kind: 'check-in', mode: 'hall' }, member(no));
    council.at('2026-11-25T16:20:00.000Z').do({ kind: 'call-item', itemId: 'i1' }, chair);
    council.at('2026-11-25T16:30:00.000Z').do({ kind: 'check-in', mode: 'hall' }, member(31));
    council.do({ kind: 'close-item', itemId: 'i1', disposition: 'done', note: '' }, chair);
    council.do({ kind: 'close-meeting' }, chair);
    const minutes = composeMinutes(council.entries, 'public', { size: 1, root: 'ab'.repeat(32) });
    expect(minutes?.present.find(({ name }) => name === 'Mitglied 1')?.from).toBe(minutes?.openedAt);
    expect(JSON.stringify(minutes)).toContain('Mitglied 31 kommt zur Sitzung.');
    expect(JSON.stringify(minutes)).not.toContain('Mitglied 1 kommt zur Sitzung.');
  });
});
