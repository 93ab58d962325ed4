import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member, office } from '../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../testing/axe';
import { LiveCouncil } from '../testing/live-council';
import { ConflictsPanel } from './conflicts-panel';
import { PresencePanel } from './presence-panel';

jest.setTimeout(30_000);

const Door = ({ live }: { readonly live: LiveCouncil }): ReactElement => <PresencePanel meeting={live.useLive()} />;

function Desk({ live }: { readonly live: LiveCouncil }): ReactElement | null {
  const meeting = live.useLive();
  const item = meeting.state.items[0];
  return item === undefined ? null : <ConflictsPanel meeting={meeting} item={item} />;
}

const row = (name: string): HTMLElement => {
  const found = screen.getByText(name).closest('li');
  if (found === null) throw new Error(`${name} is not in the list.`);
  return found;
};

describe('the list of members at the door', () => {
  it('finds a member by a few letters, checks in and out, and counts', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(2));
    render(<Door live={live} />);
    expect(screen.getByRole('heading', { name: 'Anwesenheit: 2 von 51' })).toBeVisible();

    await user.type(screen.getByRole('searchbox', { name: 'Name oder Fraktion suchen' }), 'glied 17');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Im Saal – Mitglied 17' }));
    expect(live.council.state.present['m17']).toMatchObject({ mode: 'hall', entitled: true });
    expect(screen.getByRole('heading', { name: 'Anwesenheit: 3 von 51' })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Geht – Mitglied 17' }));
    // Everybody sees it at once, so it is asked first.
    expect(live.council.state.present['m17']).toBeDefined();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Hat den Saal verlassen' }));
    expect(live.council.state.present['m17']).toBeUndefined();
    expect(within(row('Mitglied 17')).getByText('nicht anwesend')).toBeVisible();
  });

  it('shows that a connected member has no vote where the law gives none', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(0));
    render(<Door live={live} />);
    await user.click(screen.getByRole('button', { name: 'Zugeschaltet – Mitglied 5' }));
    expect(row('Mitglied 5')).toHaveTextContent('zugeschaltetohne Stimmrecht');
  });

  it('narrows down to those who are missing', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office, { seats: 5, members: 5 });
    live.happens((council) => council.convened(3));
    render(<Door live={live} />);
    await user.click(screen.getByRole('radio', { name: 'Abwesende' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    act(() => live.happens((council) => council.do({ kind: 'check-in', mode: 'hall' }, member(4))));
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

describe('conflicts of interest at the desk', () => {
  it('are entered and lifted by name', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Desk live={live} />
      </QueryClientProvider>,
    );
    await user.click(screen.getByText('Befangenheit: niemand'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mitglied' }), 'Mitglied 7');
    await user.click(screen.getByRole('button', { name: 'Als befangen eintragen' }));
    expect(live.council.state.items[0]?.conflicted).toEqual(['m7']);
    expect(screen.getByText('Befangenheit: eine Person')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Aufheben – Mitglied 7' }));
    expect(live.council.state.items[0]?.conflicted).toEqual([]);
  });
});
