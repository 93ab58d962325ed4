import { act, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { amendment, itemText, office, TEXT } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { UnitsPanel } from './units-panel';

function Panel({ live }: { readonly live: LiveCouncil }): ReactElement | null {
  const meeting = live.useLive();
  const item = meeting.state.items[0];
  return item === undefined ? null : <UnitsPanel meeting={meeting} item={item} />;
}

const struck = TEXT.replace(/\n02\n[^]*$/u, '');
const A = amendment('a', '0013/26', TEXT.replace('2030', '2029'));
const B = amendment('b', '0014/26', struck);
const C = amendment('c', '0015/26', TEXT.replace('2030', '2029'));
const D = amendment('d', '0016/26', TEXT.concat('\n03\n\nDie Bürgerschaft wird beteiligt.\n'));

const lines = (): readonly string[] =>
  screen.getAllByRole('article').map((article) => within(article).getAllByRole('listitem')[0]?.querySelector('.g-units__note')?.textContent ?? '');

describe('what is still open', () => {
  it('says what falls with each change, which does the same, and which goes further', async () => {
    const live = new LiveCouncil(office, { items: [{ itemId: 'i1', text: itemText({ amendments: [A, B, C, D] }) }] });
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    const { container } = render(<Panel live={live} />);
    expect(lines()).toEqual([
      'Mit Annahme erledigt: BP 02 von 0014/26. Identisch mit BP 02 von 0015/26.',
      'Weitestgehender zuerst: geht weiter als BP 02 von 0013/26 und BP 02 von 0015/26. Mit Annahme erledigt: BP 02 von 0013/26 und BP 02 von 0015/26.',
      'Mit Annahme erledigt: BP 02 von 0014/26. Identisch mit BP 02 von 0013/26.',
      '',
    ]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('no longer speaks of what is decided', async () => {
    const live = new LiveCouncil(office, { items: [{ itemId: 'i1', text: itemText({ amendments: [A, B, C, D] }) }] });
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Panel live={live} />);
    await act(async () => live.happens((council) => council.vote('v1', [10, 20], { kind: 'unit', unitIds: B.units.map(({ id }) => id) })));
    expect(lines()).toEqual(['Identisch mit BP 02 von 0015/26.', '', 'Identisch mit BP 02 von 0013/26.', '']);
  });
});
