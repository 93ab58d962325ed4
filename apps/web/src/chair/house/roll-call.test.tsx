import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentProps, ReactElement } from 'react';
import { quorumOf } from '@gremia/meeting';
import { office } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { RollCall, RollCallPlace } from './roll-call';
import { HELD_MS } from './use-held-back';

jest.setTimeout(30_000);

type Receipts = ComponentProps<typeof RollCallPlace>['receipts'];

/** As at the desk, where the step offers it until there are enough. */
function Door({ live, receipts }: { readonly live: LiveCouncil; readonly receipts: Receipts }): ReactElement {
  const meeting = live.useLive();
  return (
    <RollCallPlace meeting={meeting} receipts={receipts}>
      {quorumOf(meeting.state)?.quorate === false && <RollCall state={meeting.state} isStep />}
    </RollCallPlace>
  );
}
const accepted = (...persons: readonly string[]): Receipts =>
  persons.map((personId) => ({ personId, reply: 'attending' })) as unknown as Receipts;

describe('the roll call', () => {
  let user: UserEvent;
  beforeEach(() => {
    jest.useFakeTimers();
    user = userEvent.setup({ advanceTimers: (by) => jest.advanceTimersByTime(by) });
  });
  afterEach(() => jest.useRealTimers());

  const afterAWhile = (): Promise<void> => act(() => jest.advanceTimersByTimeAsync(HELD_MS));
  const name = (of: string | RegExp): HTMLElement => screen.getByRole('button', { name: of });
  async function opened(present: number, receipts: Receipts = []): Promise<LiveCouncil> {
    const live = new LiveCouncil(office);
    live.happens((council) => council.convened(present));
    render(<Door live={live} receipts={receipts} />);
    await user.click(screen.getByRole('button', { name: 'Namensaufruf' }));
    return live;
  }

  it('shows every name at once, and notes each with one tap', async () => {
    const live = await opened(2);
    expect(screen.getByRole('dialog', { name: 'Namensaufruf: 2 von 51 anwesend' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(51);
    await user.click(name(/Mitglied 17/u));
    expect(screen.getByRole('status')).toHaveTextContent('Mitglied 17: im Saal');
    await afterAWhile();
    expect(live.council.state.present['m17']).toMatchObject({ mode: 'hall' });
    expect(screen.getByRole('button', { name: /Mitglied 17/u, pressed: true })).toBeVisible();
    expect(screen.getByRole('dialog', { name: 'Namensaufruf: 3 von 51 anwesend' })).toBeVisible();
    jest.useRealTimers();
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('stays open over the name that makes the quorum, until it is closed', async () => {
    const live = await opened(25);
    await user.click(name(/Mitglied 40/u));
    await afterAWhile();
    expect(screen.queryByRole('button', { name: 'Namensaufruf' })).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Namensaufruf: 26 von 51 anwesend' })).toBeVisible();
    await user.click(name(/Mitglied 41/u));
    await afterAWhile();
    expect(live.council.state.present['m41']).toMatchObject({ mode: 'hall' });
  });

  it('takes a slip of the finger back before anybody has seen it', async () => {
    const live = await opened(2);
    await user.click(name(/Mitglied 17/u));
    await user.click(name('Rückgängig'));
    await user.click(name(/Mitglied 18/u));
    await user.click(name(/Mitglied 18/u));
    await afterAWhile();
    expect(Object.keys(live.council.state.present)).toEqual(['m1', 'm2']);
    expect(live.council.entries.filter(({ event }) => event.kind === 'member-checked-in')).toHaveLength(2);
  });

  it('sends what waits when it is closed', async () => {
    const live = await opened(2);
    await user.click(name(/Mitglied 17/u));
    await user.click(name('Fertig'));
    expect(live.council.state.present['m17']).toBeDefined();
  });

  it('notes who is excused, and why', async () => {
    const live = await opened(2);
    await user.click(screen.getByRole('radio', { name: 'entschuldigt' }));
    await user.type(screen.getByRole('textbox', { name: /Grund/u }), 'krank gemeldet');
    await user.click(name(/Mitglied 17/u));
    await afterAWhile();
    expect(name(/Mitglied 17.* entschuldigt/u)).toBeVisible();
    const corrected = live.council.entries.at(-1)?.event;
    expect(corrected).toMatchObject({ personId: 'm17', absence: 'excused', reason: 'krank gemeldet' });
    // Comes after all.
    await user.click(screen.getByRole('radio', { name: 'im Saal' }));
    await user.click(name(/Mitglied 17/u));
    await afterAWhile();
    expect(live.council.state.present['m17']).toBeDefined();
  });

  it('taps nobody away who is here', async () => {
    const live = await opened(2);
    await user.click(name(/Mitglied 2(?!\d)/u));
    await afterAWhile();
    expect(live.council.state.present['m2']).toBeDefined();
  });

  it('finds a name by its letters, and notes it by Enter when it is the only one left', async () => {
    const live = await opened(0);
    await user.type(screen.getByRole('searchbox'), 'glied 1{Enter}');
    expect(screen.getByRole('searchbox')).toHaveValue('glied 1');
    await user.type(screen.getByRole('searchbox'), '7');
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await afterAWhile();
    expect(Object.keys(live.council.state.present)).toEqual(['m17']);
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('notes all at once who said to come', async () => {
    const live = await opened(2, accepted('m1', 'm5', 'm6'));
    await user.click(name('Alle 2, die zugesagt haben, sind im Saal'));
    expect(Object.keys(live.council.state.present).sort()).toEqual(['m1', 'm2', 'm5', 'm6']);
    expect(screen.queryByRole('button', { name: /zugesagt/u })).toBeNull();
  });
});
