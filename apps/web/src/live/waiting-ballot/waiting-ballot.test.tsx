import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { member } from '../../../../../libs/meeting/src/testing/council';
import { forgetAllKept, keptAs } from '../../device/kept-until-sign-out';
import { LiveCouncil } from '../../testing/live-council';
import { Ballot } from '../ballot';

const Seat = ({ live }: { readonly live: LiveCouncil }): ReactElement => <Ballot meeting={live.useLive()} />;
const WAITING = /wartet auf Ihre Bestätigung/;
const ballots = (live: LiveCouncil): number =>
  live.council.entries.filter(({ event }) => event.kind === 'ballot-cast').length;

/** A ballot is given into a broken line, and the browser is closed. The council goes on without it. */
async function closedWithBallot(): Promise<LiveCouncil> {
  const user = userEvent.setup();
  const live = new LiveCouncil(member(3));
  live.happens((council) => council.convened(30).open('v1'));
  const { unmount } = render(<Seat live={live} />);
  act(() => live.breakLine());
  await user.click(screen.getByRole('radio', { name: /^Nein/ }));
  await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
  unmount();
  return live.reopened();
}

describe('a ballot that the browser was closed with', () => {
  beforeEach(() => localStorage.clear());

  it('waits for the person to confirm it, and counts then', async () => {
    const live = await closedWithBallot();
    render(<Seat live={live} />);
    expect(screen.getByText(WAITING)).toHaveTextContent('Ihre Stimme „Nein“');
    expect(ballots(live)).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Jetzt abgeben: Nein' }));
    expect(live.council.state.votes['v1']?.cast['m3']).toBe('no');
    expect(screen.queryByText(WAITING)).toBeNull();
    expect(keptAs('')).toBe('{}');
  });

  it('is discarded when the person wants to', async () => {
    const live = await closedWithBallot();
    render(<Seat live={live} />);
    await userEvent.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect([screen.queryByText(WAITING), ballots(live), keptAs('')]).toEqual([null, 0, '{}']);
  });

  it('says that it came too late where the vote is closed meanwhile, and is gone from the device', async () => {
    const live = await closedWithBallot();
    act(() => live.happens((council) => council.do({ kind: 'close-vote', voteId: 'v1' })));
    render(<Seat live={live} />);
    expect(screen.getByText(/Sie wurde nicht gezählt/)).toBeVisible();
    expect(keptAs('')).toBe('{}');
  });

  it('is nobody else’s, and gone with the sign-out', async () => {
    const live = await closedWithBallot();
    const neighbour = live.reopened(member(4));
    const { unmount } = render(<Seat live={neighbour} />);
    expect(screen.queryByText(WAITING)).toBeNull();
    unmount();
    forgetAllKept();
    render(<Seat live={live} />);
    expect(screen.queryByText(WAITING)).toBeNull();
  });

  it('is not for another question', async () => {
    const live = await closedWithBallot();
    for (const [key, value] of Object.entries(localStorage))
      localStorage.setItem(key, String(value).replace('Abgestimmt wird', 'Abgestimmt wurde'));
    render(<Seat live={live} />);
    expect([screen.queryByText(WAITING), keptAs('')]).toEqual([null, '{}']);
  });
});
