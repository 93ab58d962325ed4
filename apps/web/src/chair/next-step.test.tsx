import { keepTogether } from '../i18n/keep-together';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { amendment, itemText, member, office, TEXT } from '../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../testing/axe';
import { LiveCouncil } from '../testing/live-council';
import { pressSettled } from '../testing/press-settled';
import { WaitingBallots } from './house/waiting-ballots';
import { NextStepCard } from './next-step';

function Desk({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  return (
    <>
      <NextStepCard meeting={meeting} title="12. Sitzung des Stadtrats" questions={[]} />
      <WaitingBallots meeting={meeting} />
    </>
  );
}
/** On a page of its own: what comes after the end leads to others. */
function DeskPage({ live }: { readonly live: LiveCouncil }): ReactElement {
  const root = createRootRoute({ component: () => <Desk live={live} /> });
  return <RouterProvider router={createRouter({ routeTree: root, history: createMemoryHistory() }) as never} />;
}
const heading = (): string => screen.getByRole('heading', { level: 2 }).textContent?.replaceAll('\u00a0', ' ') ?? '';
const readOut = (): string => document.querySelector('blockquote')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
const press = pressSettled;
const confirm = (name: string): Promise<void> =>
  userEvent.setup().click(within(screen.getByRole('dialog')).getByRole('button', { name }));

const everybody = (live: LiveCouncil, voteId: string, yes: number, no: number): Promise<void> =>
  act(async () => live.happens((council) => council.cast(voteId, yes, no)));
const currentVote = (live: LiveCouncil): string => live.council.state.currentVoteId ?? '';

// A whole meeting by hand takes its time on a busy machine.
jest.setTimeout(30_000);

describe('the next step', () => {
  it('leads through a whole meeting: opening, amendment, text, announcement, closing', async () => {
    const edited = TEXT.replace('2030', '2029');
    const live = new LiveCouncil(office, {
      items: [{ itemId: 'i1', text: itemText({ amendments: [amendment('a1', '0013/26', edited)] }) }],
    });
    render(<DeskPage live={live} />);
    await screen.findByRole('heading', { level: 2, name: 'Sitzung eröffnen' });

    expect(readOut()).toContain('12. Sitzung des Stadtrats');
    await press('Sitzung eröffnen');
    await confirm('Sitzung eröffnen');
    await act(async () =>
      live.happens((council) =>
        Array.from({ length: 30 }, (_, index) => council.do({ kind: 'check-in', mode: 'hall' }, member(index + 1))),
      ),
    );

    expect(readOut()).toContain('Anwesend und stimmberechtigt sind 30 von 51. Der Stadtrat ist beschlussfähig.');
    await press('Ö 1 aufrufen');
    expect(heading()).toContain('Änderungsantrag 0013/26 zu BP 02');
    await press('Abstimmung eröffnen');
    await everybody(live, currentVote(live), 20, 10);
    expect(heading()).toBe('Alle haben abgestimmt');
    await press('Abstimmung schließen');
    expect(readOut()).toContain('20 Ja, 10 Nein');
    expect(screen.getByRole('img')).toHaveAccessibleName(/20\sJa, 10\sNein, 21 abwesend/u);
    await press('Ergebnis verkünden');

    expect(heading()).toContain('Drucksache 0012/26');
    expect(screen.getByText(/^Verkündet um .* Uhr: Änderungsantrag 0013\/26 .* – Angenommen\.$/u)).toBeVisible();
    // The button of the next step stands where the announcement was pressed: a second press finds it still.
    await userEvent.setup().click(screen.getByRole('button', { name: 'Abstimmung eröffnen' }));
    expect(live.council.state.currentVoteId).toBeNull();
    expect(readOut()).toContain('in der geänderten Fassung');
    await press('Abstimmung eröffnen');
    await everybody(live, currentVote(live), 30, 0);
    await press('Abstimmung schließen');
    await press('Ergebnis verkünden');
    expect(screen.getByText('Ergebnis: mit Änderungen beschlossen')).toBeVisible();
    await press('Ö 1 abschließen');
    await press('Sitzung schließen');
    await confirm('Sitzung schließen');
    expect(heading()).toBe('Die Sitzung ist geschlossen');
    expect(live.council.state.phase).toBe('closed');
    expect(screen.getByRole('link', { name: 'Zur Übersicht der Sitzungen' })).toHaveAttribute('href', '/leitung');
  });

  it('asks before the first item is called in a house without quorum', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(1));
    render(<Desk live={live} />);
    expect(screen.getByText(/Warten Sie, bis genug Mitglieder/u)).toBeVisible();
    await press('Ö 1 aufrufen');
    expect(
      screen.getByRole('dialog', { name: 'Aufrufen, obwohl das Gremium nicht beschlussfähig ist?' }),
    ).toBeVisible();
    expect(live.council.state.currentItemId).toBeNull();
    await confirm('Ö 1 aufrufen');
    expect(live.council.state.currentItemId).toBe('i1');
  });

  it('asks before closing a vote while ballots are missing, and names who is missing', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).open('v1').cast('v1', 28));
    render(<Desk live={live} />);
    expect(screen.getByRole('progressbar', { name: 'Abgegebene Stimmen' })).toHaveAttribute('value', '28');
    expect(screen.getByText('2 Stimmen fehlen noch').closest('details')).toHaveProperty('open', true);
    expect([...document.querySelectorAll('details li')].map((line) => line.textContent)).toEqual([
      'Mitglied 29, Ahorn',
      'Mitglied 30, Linde',
    ]);
    await press('Abstimmung schließen');
    expect(screen.getByRole('dialog')).toHaveTextContent('2 stimmberechtigte Personen haben noch nicht abgestimmt.');
    expect(live.council.state.votes['v1']?.phase).toBe('open');
    await confirm('Abstimmung schließen');
    expect(live.council.state.votes['v1']?.tally).toMatchObject({ yes: 28, abstain: 0, notVoting: 2 });
  });

  it('says that nobody has voted, before closing and before announcing', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).open('v1'));
    render(<Desk live={live} />);
    await press('Abstimmung schließen');
    expect(screen.getByRole('dialog')).toHaveTextContent('Es ist noch keine einzige Stimme abgegeben.');
    await confirm('Abstimmung schließen');
    expect(screen.getByText(/^Niemand hat abgestimmt\. Prüfen Sie/u)).toBeVisible();
  });

  it('says how few have voted, and nothing where most have', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).open('v1').cast('v1', 2).do({ kind: 'close-vote', voteId: 'v1' }));
    const { unmount } = render(<Desk live={live} />);
    expect(screen.getByText('Nur 2 von 30 Stimmberechtigten haben abgestimmt.')).toBeVisible();
    unmount();
    const most = new LiveCouncil(office);
    most.happens((council) => council.convened(30).open('v1').cast('v1', 20).do({ kind: 'close-vote', voteId: 'v1' }));
    render(<Desk live={most} />);
    expect(screen.queryByText(/haben abgestimmt/u)).toBeNull();
  });

  it('says until when it is interrupted, and that the words are for later', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) =>
      council
        .convened(30)
        .do({ kind: 'interrupt-meeting', reason: 'Pause', cause: 'break', until: '2099-11-25T18:15:00Z' }),
    );
    render(<Desk live={live} />);
    expect(heading()).toBe('Unterbrochen bis Mittwoch, 25. November 2099, 19:15 Uhr');
    expect(screen.getByText('Vorlesen, wenn es weitergeht')).toBeVisible();
    expect(readOut()).toBe(
      'Ich setze die Sitzung fort. Anwesend und stimmberechtigt sind 30 von 51. Der Stadtrat ist beschlussfähig.',
    );
  });

  it('takes the numbers of a show of hands, refuses more than there are, and lets them be put right', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Desk live={live} />);
    const user = userEvent.setup();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Art der Abstimmung' }), 'Handzeichen');
    await press('Abstimmung eröffnen');
    expect(heading()).toBe('Stimmen zählen');
    expect(screen.queryByRole('progressbar')).toBeNull();
    const enter = async (yes: string, no: string, abstain: string): Promise<void> => {
      for (const [name, value] of Object.entries({ Ja: yes, Nein: no, Enthaltungen: abstain })) {
        await user.clear(screen.getByRole('textbox', { name }));
        if (value !== '') await user.type(screen.getByRole('textbox', { name }), value);
      }
    };
    await enter('20', '8', '');
    await press('Zählung eintragen und Abstimmung schließen');
    const gap = 'Bitte geben Sie eine Zahl ein; wo niemand die Hand hob, eine 0.';
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Enthaltungen' })).toHaveAccessibleDescription(keepTogether(gap)),
    );
    await enter('29', '8', '0');
    const tooMany = /^37\sStimmen sind mehr als die 30 anwesenden Stimmberechtigten/u;
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Ja' })).toHaveAccessibleDescription(tooMany));
    await press('Zählung eintragen und Abstimmung schließen');
    const voteId = currentVote(live);
    expect(live.council.state.votes[voteId]?.phase).toBe('open');
    await enter('20', '8', '1');
    await press('Zählung eintragen und Abstimmung schließen');
    expect(readOut()).toContain('20 Ja, 8 Nein, 1 Enthaltung');
    await user.click(screen.getByText('Zahlen berichtigen'));
    await enter('21', '8', '1');
    await press('Berichtigte Zahlen eintragen');
    expect(readOut()).toContain('21 Ja, 8 Nein, 1 Enthaltung');
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await press('Ergebnis verkünden');
    expect(live.council.state.votes[voteId]?.result?.carried).toBe(true);
  });

  it('moves the focus to the new heading, so that a second press triggers nothing unread', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30));
    render(<Desk live={live} />);
    await press('Ö 1 aufrufen');
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
    await userEvent.setup().keyboard('{Enter}');
    expect(live.council.state.currentVoteId).toBeNull();
  });

  it('proposes to interrupt, with a reason, when the quorum is lost', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(25).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Desk live={live} />);
    expect(heading()).toBe('Nicht beschlussfähig');
    expect(readOut()).toBe('Der Stadtrat ist nicht beschlussfähig.');
    await press('Sitzung unterbrechen');
    await userEvent
      .setup()
      .type(screen.getByRole('textbox', { name: /^Grund der Unterbrechung/u }), 'Warten auf Mitglieder');
    await confirm('Unterbrechen');
    expect(live.council.state.interruption?.reason).toBe('Warten auf Mitglieder');
    await press('Sitzung fortsetzen');
    expect(live.council.state.phase).toBe('running');
  });

  it('has no accessibility faults while a vote is open', async () => {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(30).open('v1').cast('v1', 12));
    render(<Desk live={live} />);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});
