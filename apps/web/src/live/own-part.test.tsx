import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { findVote } from '@gremia/meeting';
import { member } from '../../../../libs/meeting/src/testing/council';
import { LiveCouncil } from '../testing/live-council';
import { CheckIn } from './check-in';
import { ConflictDeclaration } from './conflict-declaration';
import { DoubtResult } from './doubt-result';
import { VoteResult } from './vote-result';

jest.setTimeout(30_000);

function Seat({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  const vote = findVote(meeting.state, 'v1');
  return (
    <>
      <CheckIn meeting={meeting} />
      <ConflictDeclaration meeting={meeting} />
      {vote !== null && <VoteResult state={meeting.state} vote={vote} />}
      {vote !== null && <DoubtResult meeting={meeting} vote={vote} />}
    </>
  );
}

describe("a member's own part", () => {
  it('is told in the words of the law, before reporting, that being connected gives no vote', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(0));
    render(<Seat live={live} />);
    await user.click(screen.getByRole('radio', { name: 'zugeschaltet' }));
    expect(
      screen.getByText(/Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig \(§ 36a ThürKO/),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'im Sitzungssaal' }));
    await user.click(screen.getByRole('button', { name: 'Anwesenheit melden' }));
    expect(screen.getByText('Sie sind im Sitzungssaal anwesend.')).toBeVisible();
    expect(live.council.state.present['m3']?.entitled).toBe(true);
  });

  it('declares a conflict of interest only after the consequence was named', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(30).do({ kind: 'call-item', itemId: 'i1' }));
    render(<Seat live={live} />);
    await user.click(screen.getByRole('button', { name: 'Befangenheit anzeigen' }));
    const dialog = screen.getByRole('dialog', { name: 'Befangenheit zu Ö 1 anzeigen?' });
    expect(dialog).toHaveTextContent(
      'Sie nehmen dann an Beratung und Abstimmung zu diesem Tagesordnungspunkt nicht teil.',
    );
    expect(live.council.state.items[0]?.conflicted).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Befangenheit anzeigen' }));
    expect(live.council.state.items[0]?.conflicted).toEqual(['m3']);
    expect(screen.getByText('Sie haben Befangenheit angezeigt')).toBeVisible();
  });

  it('doubts a result right after the announcement, and not after the next item is called', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(member(3), { items: [{ itemId: 'i1' }, { itemId: 'i2' }] });
    live.happens((council) => council.convened(30).vote('v1', [20, 10]));
    render(<Seat live={live} />);
    expect(screen.getByText('Angenommen')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ergebnis anzweifeln' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Anzweifeln' }));
    expect(live.council.state.votes['v1']?.phase).toBe('doubted');
    expect(screen.getByText('Angezweifelt')).toBeVisible();
  });

  it('offers no doubt to somebody who could not vote, or too late', async () => {
    const outsider = new LiveCouncil(member(40), { items: [{ itemId: 'i1' }, { itemId: 'i2' }] });
    outsider.happens((council) => council.convened(30).vote('v1', [20, 10]));
    const { unmount } = render(<Seat live={outsider} />);
    expect(screen.queryByRole('button', { name: 'Ergebnis anzweifeln' })).toBeNull();
    unmount();
    const late = new LiveCouncil(member(3), { items: [{ itemId: 'i1' }, { itemId: 'i2' }] });
    late.happens((council) => council.convened(30).vote('v1', [20, 10]));
    render(<Seat live={late} />);
    expect(screen.getByRole('button', { name: 'Ergebnis anzweifeln' })).toBeVisible();
    act(() =>
      late.happens((council) =>
        council.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' }).do({ kind: 'call-item', itemId: 'i2' }),
      ),
    );
    expect(screen.queryByRole('button', { name: 'Ergebnis anzweifeln' })).toBeNull();
  });
});
