import type { Choice } from '@gremia/rules';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { findItem } from '@gremia/meeting';
import { amendment, itemText, member, type TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { PROCEDURE_KINDS, screensOf } from '../procedures/registry';
import { YesNoResult } from '../procedures/yes-no/yes-no-result';
import { accessibilityFaults } from '../testing/axe';
import { LiveCouncil } from '../testing/live-council';
import { Ballot } from './ballot';
import { VoteResult } from './vote-result';

function Hall({ live }: { readonly live: LiveCouncil }): ReactElement {
  return (
    <main>
      <h1 tabIndex={-1}>Sitzung</h1>
      <Ballot meeting={live.useLive()} />
      <button type="button">Etwas anderes</button>
    </main>
  );
}

/** Alt, Shift and S together are one press. */
const TO_BALLOT = '{Alt>}{Shift>}S{/Shift}{/Alt}';
const WORDS: Record<Choice, string> = { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung', conflicted: 'Befangen' };
const radio = (choice: Choice): HTMLElement => screen.getByRole('radio', { name: new RegExp(`^${WORDS[choice]}`) });
const ballots = (live: LiveCouncil): number =>
  live.council.entries.filter(({ event }) => event.kind === 'ballot-cast').length;
const told = (): string =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join(' ');

const withAmendment = {
  itemId: 'i1',
  text: itemText({ amendments: [amendment('a', '0042/26', '01\n\nDie Stadt baut drei Radwege.\n\n02\n\nFertig.\n')] }),
};
const unitIds = ({ state }: TestCouncil): string[] =>
  (findItem(state, 'i1')?.text?.amendments ?? []).flatMap(({ units }) => units.map(({ id }) => id));

async function openVote(): Promise<LiveCouncil> {
  const live = new LiveCouncil(member(3));
  live.happens((council) => council.convened(30).open('v1'));
  render(<Hall live={live} />);
  await Promise.resolve();
  return live;
}

/** A council whose vote is closed and not announced yet. */
function closedVote(): LiveCouncil['council'] {
  const { council } = new LiveCouncil(member(3));
  council.convened(30).open('v1').do({ kind: 'close-vote', voteId: 'v1' });
  return council;
}

jest.setTimeout(30_000);

describe('the ballot', () => {
  it.each<{ choice: Choice; keys: readonly string[] }>([
    { choice: 'yes', keys: [TO_BALLOT, ' ', '{Tab}', '{Enter}'] },
    { choice: 'no', keys: [TO_BALLOT, '{ArrowDown}', '{Tab}', '{Enter}'] },
    { choice: 'abstain', keys: [TO_BALLOT, '{ArrowDown}', '{ArrowDown}', '{Tab}', '{Enter}'] },
    { choice: 'conflicted', keys: [TO_BALLOT, '{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{Tab}', '{Enter}'] },
  ])('is cast as $choice by keyboard with at most six key presses', async ({ choice, keys }) => {
    expect(keys.length).toBeLessThanOrEqual(6);
    const user = userEvent.setup();
    const live = await openVote();
    screen.getByRole('heading', { level: 1 }).focus();
    for (const key of keys) {
      expect(ballots(live)).toBe(0);
      await user.keyboard(key);
    }
    expect(live.council.state.votes['v1']?.cast['m3']).toBe(choice);
  });

  it('is where the keys lead though the text above it has switches of its own', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(member(3), { items: [withAmendment] });
    live.happens((council) => council.convened(30).open('v1', { kind: 'unit', unitIds: unitIds(council) }));
    render(<Hall live={live} />);
    expect(screen.getByRole('radio', { name: 'Mit Änderungen' })).toBeInTheDocument();
    await user.keyboard(TO_BALLOT);
    expect(radio('yes')).toHaveFocus();
    await user.click(radio('no'));
    await user.keyboard(TO_BALLOT);
    expect(radio('no')).toHaveFocus();
  });

  it('has its text before its choices, for whoever is read the page from above', async () => {
    await openVote();
    const text = screen.getByText('Wortlaut lesen');
    expect(text.compareDocumentPosition(radio('yes')) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('has what became of the own vote above the text, once it is cast', async () => {
    const user = userEvent.setup();
    await openVote();
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    const counted = await screen.findByText('Ihre Stimme: Ja – gezählt');
    const text = screen.getByText('Wortlaut lesen');
    expect(counted.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('sends nothing when a choice is only selected', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    await user.click(radio('yes'));
    expect(ballots(live)).toBe(0);
    expect(told()).not.toMatch(/gezählt/);
  });

  it('asks for a choice when the button is pressed without one', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    expect(screen.getByRole('group', { name: 'Ihre Stimme' })).toHaveAccessibleDescription(
      'Bitte wählen Sie zuerst aus, wie Sie stimmen.',
    );
    expect(ballots(live)).toBe(0);
  });

  it('says "gezählt" only after the acknowledgement', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    live.holding = true;
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    expect(told()).toMatch('Ihre Stimme „Ja“ wird übertragen …');
    expect(told()).not.toMatch(/gezählt/);
    await act(async () => live.deliver());
    expect(told()).toMatch('Ihre Stimme: Ja – gezählt');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('shows the code of the ballot once it is counted, and offers its receipt', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    expect(screen.queryByText(/Code Ihrer Stimme/)).toBeNull();
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    expect(screen.getByText(/Code Ihrer Stimme/)).toHaveTextContent(/^Code Ihrer Stimme: [0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(screen.getByRole('button', { name: 'Beleg zeigen' })).toBeInTheDocument();
    expect(live.council.state.votes['v1']?.cast['m3']).toBe('yes');
  });

  it('cannot be sent twice by pressing twice', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    live.holding = true;
    await user.click(radio('no'));
    const button = screen.getByRole('button', { name: 'Stimme abgeben' });
    await user.dblClick(button);
    await user.keyboard('{Enter}');
    await act(async () => live.deliver());
    expect(ballots(live)).toBe(1);
  });

  it('is kept while the line is broken and counted once when it is back', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    act(() => live.breakLine());
    await user.click(radio('abstain'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    expect(told()).toMatch('noch nicht gezählt');
    expect(ballots(live)).toBe(0);
    await act(async () => live.mendLine());
    expect(told()).toMatch('Ihre Stimme: Enthaltung – gezählt');
    expect(ballots(live)).toBe(1);
  });

  it('is changed only by an explicit confirmation', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    await user.click(screen.getByRole('button', { name: 'Stimme ändern' }));
    expect(screen.getByRole('group', { name: 'Gezählt ist bisher: Ja. Ihre neue Stimme' })).toBeVisible();
    await user.click(radio('no'));
    expect(live.council.state.votes['v1']?.cast['m3']).toBe('yes');
    await user.click(screen.getByRole('button', { name: 'Änderung bestätigen' }));
    expect(live.council.state.votes['v1']?.cast['m3']).toBe('no');
    expect(told()).toMatch('Ihre Stimme: Nein – gezählt');
  });

  it('tells a refusal in the words of the server, and counts nothing', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    live.holding = true;
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    await act(async () => live.happens((council) => council.do({ kind: 'close-vote', voteId: 'v1' })));
    await act(async () => live.deliver());
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Die Abstimmung ist geschlossen. Ihre Stimme wurde nicht mehr gezählt.',
    );
    expect(told()).toMatch('Sie haben an dieser Abstimmung nicht teilgenommen.');
  });

  it('is found again beside the result, not only among all names', async () => {
    const user = userEvent.setup();
    const live = await openVote();
    await user.click(radio('no'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    act(() => live.happens((council) => council.do({ kind: 'close-vote', voteId: 'v1' })));
    const vote = live.council.state.votes['v1'];
    if (vote === undefined) throw new Error('there is no vote');
    const { unmount } = render(<VoteResult state={live.council.state} vote={vote} personId="m3" />);
    expect(screen.getByText('Ihre Stimme: Nein')).toBeVisible();
    unmount();
    render(<VoteResult state={live.council.state} vote={vote} />);
    expect(screen.queryByText('Ihre Stimme: Nein')).toBeNull();
  });

  it.each(PROCEDURE_KINDS.filter((procedure) => screensOf({ procedure })?.Result === YesNoResult))(
    'leaves its place to a vote of another kind: %s',
    (procedure) => {
      const { state } = closedVote();
      const vote = state.votes['v1'];
      if (vote === undefined) throw new Error('there is no vote');
      const result = (kind: string): ReactElement => (
        <VoteResult state={state} vote={{ ...vote, procedure: kind }} personId="m3" />
      );
      const { rerender } = render(result('open-ballot'));
      rerender(result(procedure));
      rerender(result('open-ballot'));
      expect(screen.getByRole('article')).toBeVisible();
    },
  );

  it('does not take the focus when a vote opens', () => {
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Hall live={live} />);
    const elsewhere = screen.getByRole('button', { name: 'Etwas anderes' });
    elsewhere.focus();
    act(() => live.happens((council) => council.open('v1')));
    expect(radio('yes')).toBeVisible();
    expect(elsewhere).toHaveFocus();
  });

  it('keeps the focus in the ballot when the form gives way to the confirmation', async () => {
    const user = userEvent.setup();
    await openVote();
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    const ballot = screen.getByRole('region', { name: /^Abgestimmt wird/ });
    expect(ballot).toContainElement(document.activeElement as HTMLElement);
    expect(within(ballot).getByRole('button', { name: 'Stimme ändern' })).toBeVisible();
  });

  it('tells connected members in the words of the law why they have no vote', () => {
    const live = new LiveCouncil(member(40));
    live.happens((council) => council.convened(30).do({ kind: 'check-in', mode: 'remote' }, member(40)).open('v1'));
    render(<Hall live={live} />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(told()).toMatch('§ 36a ThürKO');
  });

  it('explains to a conflicted member that there is no part in this vote', () => {
    const live = new LiveCouncil(member(3));
    live.happens((council) =>
      council
        .convened(30)
        .do({ kind: 'call-item', itemId: 'i1' })
        .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3))
        .open('v1'),
    );
    render(<Hall live={live} />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(told()).toMatch('wegen Befangenheit');
  });

  it('has no accessibility faults, open and counted', async () => {
    const user = userEvent.setup();
    await openVote();
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await user.click(radio('yes'));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});
