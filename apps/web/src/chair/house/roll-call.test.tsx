import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps, ReactElement } from 'react';
import { office } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { RollCall } from './roll-call';

jest.setTimeout(30_000);

type Receipts = ComponentProps<typeof RollCall>['receipts'];

const Door = ({ live, receipts }: { readonly live: LiveCouncil; readonly receipts: Receipts }): ReactElement => (
  <RollCall meeting={live.useLive()} receipts={receipts} />
);
const accepted = (...persons: readonly string[]): Receipts =>
  persons.map((personId) => ({ personId, reply: 'attending' })) as unknown as Receipts;

async function opened(present: number, receipts: Receipts): Promise<LiveCouncil> {
  const live = new LiveCouncil(office);
  live.happens((council) => council.convened(present));
  render(<Door live={live} receipts={receipts} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Namensaufruf' }));
  return live;
}

describe('the roll call', () => {
  it('shows every name at once, and notes each with one tap', async () => {
    const live = await opened(2, []);
    expect(screen.getByRole('dialog', { name: 'Namensaufruf: 2 von 51 anwesend' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(51);
    await userEvent.setup().click(screen.getByRole('button', { name: /Mitglied 17/u }));
    expect(live.council.state.present['m17']).toMatchObject({ mode: 'hall' });
    expect(screen.getByRole('button', { name: /Mitglied 17/u, pressed: true })).toBeVisible();
    expect(screen.getByRole('dialog', { name: 'Namensaufruf: 3 von 51 anwesend' })).toBeVisible();
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('taps nobody away who is here', async () => {
    const live = await opened(2, []);
    await userEvent.setup().click(screen.getByRole('button', { name: /Mitglied 2(?!\d)/u }));
    expect(live.council.state.present['m2']).toBeDefined();
  });

  it('finds a name by its letters', async () => {
    await opened(0, []);
    await userEvent.setup().type(screen.getByRole('searchbox'), 'glied 17');
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1);
  });

  it('notes all at once who said to come', async () => {
    const live = await opened(2, accepted('m1', 'm5', 'm6'));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Alle 2, die zugesagt haben, sind im Saal' }));
    expect(Object.keys(live.council.state.present).sort()).toEqual(['m1', 'm2', 'm5', 'm6']);
    expect(screen.queryByRole('button', { name: /zugesagt/u })).toBeNull();
  });
});
