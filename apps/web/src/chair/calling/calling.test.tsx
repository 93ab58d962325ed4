import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member, office, type TestCouncil } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { pressSettled } from '../../testing/press-settled';
import { RollCallPlace } from '../house/roll-call';
import { NextStepCard } from '../next-step';
import { AgendaRail } from '../rail/agenda-rail';

const items = [{ itemId: 'i1' }, { itemId: 'n1', number: 'N 1', title: 'Grundstück', public: false }];

function Desk({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  return (
    <RollCallPlace meeting={meeting} receipts={[]}>
      <NextStepCard meeting={meeting} title="12. Sitzung des Stadtrats" questions={[]} />
    </RollCallPlace>
  );
}
const Rail = ({ live }: { readonly live: LiveCouncil }): ReactElement => (
  <AgendaRail meeting={live.useLive()} planned={{ startsAt: '2026-11-25T16:00:00.000Z', items: [] }} />
);
const dialog = (): HTMLElement => screen.getByRole('dialog');
const spoken = (within: HTMLElement): string[] =>
  [...within.querySelectorAll('blockquote')].map(({ textContent }) => textContent?.replaceAll('\u00a0', ' ') ?? '');
const running = (act: (council: TestCouncil) => void): LiveCouncil => {
  const live = new LiveCouncil(office, { items });
  live.happens((council) => act(council.convened(30)));
  return live;
};

jest.setTimeout(30_000);

describe('calling an item that is not public', () => {
  it('goes from the rail over the exclusion: what is said, and what is looked after', async () => {
    const user = userEvent.setup();
    const live = running((council) => council.do({ kind: 'call-item', itemId: 'i1' }));
    render(<Rail live={live} />);
    await user.click(screen.getByRole('button', { name: 'Aufrufen – N 1' }));
    expect(spoken(dialog())).toEqual([
      expect.stringMatching(/^Wir kommen zum nichtöffentlichen Teil; die Öffentlichkeit ist ausgeschlossen\./u),
      expect.stringMatching(/^Ich rufe Tagesordnungspunkt N 1 auf:/u),
    ]);
    expect(within(dialog()).getAllByRole('listitem')).toHaveLength(3);
    expect(await accessibilityFaults(document.body)).toEqual([]);
    expect(live.council.state.currentItemId).toBe('i1');
    await user.click(within(dialog()).getByRole('button', { name: 'N 1 jetzt aufrufen' }));
    expect(live.council.state.currentItemId).toBe('n1');
  });

  it('is asked the same way where it is the next step', async () => {
    const live = running((council) =>
      council.vote('v1', [30]).do({ kind: 'close-item', itemId: 'i1', disposition: 'done', note: '' }),
    );
    render(<Desk live={live} />);
    expect(spoken(document.body)[0]).toMatch(/^Wir kommen zum nichtöffentlichen Teil/u);
    await pressSettled('N 1 aufrufen');
    expect(within(dialog()).getAllByRole('listitem')).toHaveLength(3);
    expect(live.council.state.currentItemId).toBeNull();
  });

  it('says of an item that is decided that it is closed, not that it comes again', async () => {
    const live = running((council) => council.vote('v1', [30]));
    render(<Rail live={live} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Aufrufen – N 1' }));
    expect(dialog()).toHaveTextContent('Ö 1 ist entschieden und wird damit abgeschlossen.');
  });
});

describe('the one button', () => {
  it('is the roll call as long as too few are noted', async () => {
    const live = new LiveCouncil(office, { items });
    live.happens((council) => council.convened(0));
    render(<Desk live={live} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Anwesenheit feststellen');
    await pressSettled('Namensaufruf');
    expect(dialog()).toHaveAccessibleName('Namensaufruf: 0 von 51 anwesend');
  });

  it('is the floor for a point of order, before everything else', async () => {
    const live = running((council) =>
      council
        .do({ kind: 'call-item', itemId: 'i1' })
        .do({ kind: 'request-floor', pointOfOrder: false }, member(4))
        .do({ kind: 'request-floor', pointOfOrder: true }, member(5)),
    );
    render(<Desk live={live} />);
    const [first, second] = [...document.querySelectorAll('.g-step__bar button')];
    expect(first).toHaveTextContent('Wort zur Geschäftsordnung: Mitglied 5');
    expect(first).toHaveClass('kern-btn--primary');
    expect(second).not.toHaveClass('kern-btn--primary');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Wort zur Geschäftsordnung: Mitglied 5');
    expect(document.querySelector('blockquote')).toHaveTextContent('Das Wort zur Geschäftsordnung hat Mitglied 5.');
    await pressSettled('Wort zur Geschäftsordnung: Mitglied 5');
    expect(live.council.state.speakers.floor).toMatchObject({ personId: 'm5', pointOfOrder: true });
  });

  it('asks before an item is closed while people still want to speak', async () => {
    const live = running((council) =>
      council.vote('v1', [30]).do({ kind: 'request-floor', pointOfOrder: false }, member(4)),
    );
    render(<Desk live={live} />);
    await pressSettled('Ö 1 abschließen');
    expect(dialog()).toHaveTextContent('Auf der Redeliste steht noch eine Person: Mitglied 4.');
    expect(live.council.state.items[0]?.closedAt).toBeNull();
  });
});
