import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { codeNo, member, type TestCommand } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { Ballot } from '../ballot';
import { VoteResult } from '../vote-result';

const OPENING: TestCommand = {
  kind: 'open-vote',
  voteId: 's1',
  itemId: 'i1',
  subject: { kind: 'main', leaveOpen: false },
  procedure: 'secret-ballot',
  setup: { demand: { by: 'Fraktion Linde', norm: '§ 20' }, confirmsDevices: true },
};

function Device({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  const vote = meeting.state.votes['s1'];
  return (
    <main>
      <h1>Sitzung</h1>
      <Ballot meeting={meeting} />
      {vote !== undefined && vote.result !== null && (
        <section aria-labelledby="result">
          <h2 id="result">Ergebnis</h2>
          <VoteResult state={meeting.state} vote={vote} personId={meeting.personId} />
        </section>
      )}
    </main>
  );
}

function openVote(): LiveCouncil {
  localStorage.clear();
  const live = new LiveCouncil(member(3));
  live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }).do(OPENING));
  render(<Device live={live} />);
  return live;
}

async function castVote(word: string): Promise<void> {
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: new RegExp(`^${word}`, 'u') }));
  await user.click(screen.getByRole('button', { name: 'Stimme geheim abgeben' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'In die Urne legen' }));
}
const told = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const shownCode = (): string => /[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(document.body.textContent ?? '')?.[0] ?? '';
/** Once another member has voted: one ballot alone is not counted. */
const closes = (live: LiveCouncil): void =>
  act(() =>
    live.happens((council) =>
      council
        .do({ kind: 'cast-ballot', voteId: 's1', choice: 'no', checkCode: codeNo(4) }, member(4))
        .do({ kind: 'close-vote', voteId: 's1' }),
    ),
  );

jest.setTimeout(30_000);

describe('a ballot that goes into the urn', () => {
  it('is asked about before it goes, and kept back by going back', async () => {
    const user = userEvent.setup();
    const live = openVote();
    await user.click(screen.getByRole('radio', { name: /^Leer/u }));
    await user.click(screen.getByRole('button', { name: 'Stimme geheim abgeben' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('Ihre Stimme: Leer. Sie liegt danach in der Urne');
    await user.click(screen.getByRole('button', { name: 'Zurück' }));
    expect(live.council.urns.get('s1')).toBeUndefined();
  });

  it('is put in with a code of this device, and the page no longer knows what it said', async () => {
    const live = openVote();
    await castVote('Nein');
    expect(told()).toMatch('Ihre Stimme liegt in der Urne.');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(live.council.urns.get('s1')).toEqual([{ choice: 'no', checkCode: shownCode() }]);
    expect(document.body.textContent).not.toMatch(/Ihre Stimme: Nein|„Nein“/u);
    expect(screen.queryByRole('button', { name: 'Stimme ändern' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Beleg zeigen' })).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('says nothing of the choice while it is on its way, or waits for a line', async () => {
    const live = openVote();
    act(() => live.breakLine());
    await castVote('Ja');
    expect(told()).toMatch('Ihre Stimme ist noch nicht gezählt.');
    expect(told()).not.toMatch('Ja');
    await act(async () => live.mendLine());
    expect(told()).toMatch('Ihre Stimme liegt in der Urne.');
  });

  it('draws another code where somebody has the same', async () => {
    const live = openVote();
    live.refusals.push('check-code-taken');
    await castVote('Ja');
    expect(live.refusals).toEqual([]);
    expect(live.council.urns.get('s1')).toEqual([{ choice: 'yes', checkCode: shownCode() }]);
  });

  it('has a code that is found in the list afterwards, by whoever remembered it or types it', async () => {
    const user = userEvent.setup();
    const live = openVote();
    await castVote('Ja');
    const code = shownCode();
    await user.click(screen.getByRole('button', { name: 'Code merken' }));
    expect(Object.values({ ...localStorage })).toEqual([code]);
    closes(live);
    expect(told()).toMatch(`Ihr Code ${code} steht in der Liste`);
    await user.click(screen.getByText('Prüfcodes der Stimmen in der Urne (2)'));
    await user.type(screen.getByLabelText('Eigenen Prüfcode suchen'), code.toLowerCase().replace('-', ' '));
    expect(told()).toMatch('Dieser Code steht in der Liste.');
  });

  it('is missed loudly when its code is not in the list', async () => {
    const live = openVote();
    await castVote('Ja');
    live.council.urns.set('s1', [{ choice: 'no', checkCode: codeNo(7) }]);
    closes(live);
    expect(screen.getByRole('alert')).toHaveTextContent(/steht nicht in der Liste.*sofort der Sitzungsleitung/u);
  });

  it('has no accessibility faults: to be chosen, in the urn, counted', async () => {
    const live = openVote();
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await castVote('Ungültig');
    expect(await accessibilityFaults(document.body)).toEqual([]);
    closes(live);
    act(() =>
      live.happens((council) =>
        council.do({ kind: 'announce-result', voteId: 's1', carried: false, reason: 'Keine gültige Stimme' }),
      ),
    );
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});
