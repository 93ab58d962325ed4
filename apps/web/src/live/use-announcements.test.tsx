import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { initialState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { member } from '../../../../libs/meeting/src/testing/council';
import { LiveCouncil } from '../testing/live-council';
import { textOf } from '../testing/text-of';
import { LiveRegion } from '../ui/live-region';
import { Ballot } from './ballot';
import { ConnectionAlert } from './connection-alert';
import { useAnnouncements } from './use-announcements';

function Seat({ live }: { readonly live: LiveCouncil }): ReactElement {
  const meeting = live.useLive();
  return (
    <>
      <ConnectionAlert meeting={meeting} />
      <LiveRegion messages={useAnnouncements(meeting)} />
      <Ballot meeting={meeting} />
    </>
  );
}

/** Everything a polite region says, in the order in which it is said. */
function listen(): string[] {
  const said: string[] = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]');
      for (const node of addedNodes) if (region && node.textContent) said.push(textOf(node));
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return said;
}

describe('what a screen reader is told', () => {
  it('is item, question, opening, own ballot, closing and result, in this order', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(30));
    render(<Seat live={live} />);
    const said = listen();
    const happens = (work: Parameters<LiveCouncil['happens']>[0]): Promise<void> => act(async () => live.happens(work));

    await happens((council) => council.do({ kind: 'call-item', itemId: 'i1' }));
    await happens((council) => council.open('v1'));
    await user.click(screen.getByRole('radio', { name: /^Ja/ }));
    await user.click(screen.getByRole('button', { name: 'Stimme abgeben' }));
    await happens((council) => council.do({ kind: 'close-vote', voteId: 'v1' }));
    await happens((council) => council.do({ kind: 'announce-result', voteId: 'v1', carried: true }));

    const order = [
      'Aufgerufen ist Ö 1',
      'Abgestimmt wird',
      'ist eröffnet',
      'Ihre Stimme: Ja – gezählt',
      'ist geschlossen',
      'Ergebnis:',
    ];
    const places = order.map((words) => said.findIndex((sentence) => sentence.includes(words)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('does not stay on the page as a text once it was said', async () => {
    jest.useFakeTimers();
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(30));
    render(<Seat live={live} />);
    await act(async () => live.happens((council) => council.do({ kind: 'call-item', itemId: 'i1' })));
    expect(screen.getByText(/^Aufgerufen ist Ö 1/)).toBeInTheDocument();
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.queryByText(/^Aufgerufen ist Ö 1/)).toBeNull();
    jest.useRealTimers();
  });

  it('does not repeat the evening to somebody who comes late', () => {
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(30).vote('v1', [30]));
    render(<Seat live={live} />);
    expect(screen.getAllByRole('status')[0]).toBeEmptyDOMElement();
  });

  it('raises an alarm when the server is newer than the page, and offers to load it again', () => {
    const state = { ...initialState, unread: ['bell-rung'] };
    render(<ConnectionAlert meeting={{ connection: 'online', pending: [], problem: null, state }} />);
    expect(screen.getByRole('alert')).toHaveTextContent(/älter als das Programm auf dem Server/);
    expect(screen.getByRole('button', { name: 'Seite neu laden' })).toBeInTheDocument();
  });

  it('raises an alarm for a broken line, and for nothing else', async () => {
    jest.useFakeTimers();
    const live = new LiveCouncil(member(3));
    live.happens((council) => council.convened(30).open('v1'));
    render(<Seat live={live} />);
    expect(
      screen
        .queryAllByRole('alert')
        .map((alert) => alert.textContent)
        .join(''),
    ).toBe('');
    act(() => live.breakLine());
    act(() => jest.advanceTimersByTime(2_000));
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent('Die Verbindung ist unterbrochen.');
    expect(screen.getByRole('region', { name: /Wer\sstimmt\szu/u })).toHaveTextContent(
      'Die Verbindung ist unterbrochen.',
    );
    await act(async () => live.mendLine());
    expect(
      screen
        .queryAllByRole('alert')
        .map((alert) => alert.textContent)
        .join(''),
    ).toBe('');
    jest.useRealTimers();
  });
});
