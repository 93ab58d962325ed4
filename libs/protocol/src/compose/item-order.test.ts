import { TestCouncil } from '../../../meeting/src/testing/council';
import { composeMinutes } from './compose-minutes';
import type { ProtocolEntry } from '../protocol-entry';

const items = ['i1', 'i2', 'i3', 'i4'].map((itemId) => ({ itemId, title: itemId, public: true }));

/** The minutes of a meeting that calls these items, one after the other. */
function minutesOf(called: readonly string[]) {
  const council = new TestCouncil({ items }).convened(30);
  for (const itemId of called)
    council.do({ kind: 'call-item', itemId }).do({ kind: 'close-item', itemId, disposition: 'noted' });
  council.do({ kind: 'close-meeting' });
  const entries = council.entries as unknown as readonly ProtocolEntry[];
  return composeMinutes(entries, 'public', { size: 1, root: 'ab'.repeat(32) });
}

describe('the items of the minutes', () => {
  it('stand as they were dealt with, and one that never was behind the one before it on the agenda', () => {
    const minutes = minutesOf(['i3', 'i1']);
    expect(minutes?.items.map(({ itemId }) => itemId)).toEqual(['i3', 'i4', 'i1', 'i2']);
    expect(minutes?.agenda).toEqual(['i1', 'i2', 'i3', 'i4']);
    expect(minutes?.findings).toContainEqual(
      expect.stringMatching(/^Behandelt wurde abweichend von der Tagesordnung in dieser Reihenfolge: Ö 3 und Ö 1\./u),
    );
  });

  it('say nothing of it where that is the order of the agenda', () => {
    const minutes = minutesOf(['i1', 'i3']);
    expect(minutes?.items.map(({ itemId }) => itemId)).toEqual(['i1', 'i2', 'i3', 'i4']);
    expect(minutes?.agenda).toBeUndefined();
    expect(JSON.stringify(minutes?.findings)).not.toContain('abweichend');
  });
});
