import { parseResolution } from '@gremia/resolution';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { amendment, itemText, office, TEXT } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { textOf } from '../../testing/text-of';
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
  screen
    .getAllByRole('article')
    .map((article) => textOf(within(article).getAllByRole('listitem')[0]?.querySelector('.g-units__note')));

describe('what is still open', () => {
  it('says what falls with each change, which does the same, and which goes further', async () => {
    const live = new LiveCouncil(office, { items: [{ itemId: 'i1', text: itemText({ amendments: [A, B, C, D] }) }] });
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    const { container } = render(<Panel live={live} />);
    expect(lines()).toEqual([
      'Mit Annahme erledigt: BP 02 von 0014/26. Identisch mit BP 02 von 0015/26.',
      'Weitestgehender zuerst: geht weiter als BP 02 von 0013/26 und BP 02 von 0015/26. Mit Annahme erledigt: BP ' +
        '02 von 0013/26 und BP 02 von 0015/26.',
      'Mit Annahme erledigt: BP 02 von 0014/26. Identisch mit BP 02 von 0013/26.',
      '',
    ]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('offers no vote on what was made for an earlier version, and still shows it', async () => {
    const earlier = TEXT.replace('Radweg', 'Gehweg');
    const late = {
      ...amendment('e', '0017/26', earlier.replace('2030', '2029'), earlier),
      outdated: true,
      madeFor: parseResolution(earlier),
    };
    const live = new LiveCouncil(office, { items: [{ itemId: 'i1', text: itemText({ amendments: [late, D] }) }] });
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    const { container } = render(<Panel live={live} />);
    const [first] = screen.getAllByRole('article');
    if (first === undefined) throw new Error('no amendment is shown');
    expect(within(first).getByText('neu zu prüfen')).toBeInTheDocument();
    expect(within(first).queryByRole('button', { name: /Darüber abstimmen|Abstimmen/u })).toBeNull();
    await userEvent.setup().click(within(first).getByText('Änderungen im Text zeigen'));
    expect(within(first).getAllByRole('insertion')[0]).toHaveTextContent('2029');
    expect(screen.getAllByRole('button', { name: /BP 03 \(neu\)/u }).length).toBeGreaterThan(0);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('no longer speaks of what is decided', async () => {
    const live = new LiveCouncil(office, { items: [{ itemId: 'i1', text: itemText({ amendments: [A, B, C, D] }) }] });
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Panel live={live} />);
    await act(async () =>
      live.happens((council) => council.vote('v1', [10, 20], { kind: 'unit', unitIds: B.units.map(({ id }) => id) })),
    );
    expect(lines()).toEqual(['Identisch mit BP 02 von 0015/26.', '', 'Identisch mit BP 02 von 0013/26.', '']);
  });
});
