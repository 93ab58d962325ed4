import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { TestCouncil } from '../../../../libs/meeting/src/testing/council';
import type { MeetingState } from '@gremia/meeting';
import { sessionQuery } from '../api/session';
import { RunningNotice } from './running-notice';

const ID = '00000000-0000-4000-8000-000000000001';
const EMERGENCY = { declared: true, statuteClause: '§ 7a Hauptsatzung' };
const circular = { ground: 'Hochwasser', movedBy: 'Vorsitz', until: '2026-12-01T17:00:00.000Z' };

async function shown(state: MeetingState | null): Promise<HTMLElement> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(sessionQuery.queryKey, { person: null, csrfToken: null } as never);
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={client}>
        <RunningNotice meeting={{ id: ID, state: 'running' }} state={state} />
      </QueryClientProvider>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  const { container } = render(<RouterProvider router={router as never} />);
  await screen.findByText(/Seite aktualisiert sich/u);
  return container;
}

describe('what the public reads of something that goes on', () => {
  it('is, of a circular vote, that nobody meets and until when members answer; never of a meeting', async () => {
    const { state } = new TestCouncil({ emergency: EMERGENCY }).do({
      kind: 'open-meeting',
      confirmsRules: true,
      circular,
    });
    const { textContent } = await shown(state);
    expect(textContent).toContain('Es wird im Umlaufverfahren abgestimmt');
    expect(textContent?.replaceAll('\u00a0', ' ')).toContain('bis Dienstag, 1. Dezember 2026, 18:00 Uhr');
    expect(textContent).not.toMatch(/Sitzung läuft|Saalanzeige/u);
  });

  it('is that the meeting runs, or is interrupted, and the way to the display', async () => {
    const council = new TestCouncil().convened(30);
    expect((await shown(council.state)).textContent).toContain('Die Sitzung läuft gerade');
    council.do({ kind: 'interrupt-meeting', reason: 'Lüften' });
    expect((await shown(council.state)).textContent).toContain('Die Sitzung ist unterbrochen');
  });

  it('is, in a break, when it goes on', async () => {
    const council = new TestCouncil().convened(30);
    council.do({ kind: 'interrupt-meeting', reason: 'Pause', until: '2026-12-24T17:30:00.000Z' });
    const words = (await shown(council.state)).textContent.replaceAll('\u00a0', ' ');
    expect(words).toContain('24. Dezember 2026, 18:30 Uhr');
  });

  it('is that persons are elected, while proposals are collected', async () => {
    const council = new TestCouncil().convened(30);
    const itemId = council.state.items[0]?.itemId ?? '';
    council.do({ kind: 'call-item', itemId });
    council.do({ kind: 'start-election', itemId, electionId: 'w1', office: 'Vorsitz des Beirats', places: 1 });
    expect((await shown(council.state)).textContent).toContain('Gewählt wird: Vorsitz des Beirats.');
  });

  it('names the item at hand, and says when it is voted on', async () => {
    const council = new TestCouncil().convened(30);
    council.do({ kind: 'call-item', itemId: council.state.items[0]?.itemId ?? '' });
    const words = async (): Promise<string> => {
      cleanup();
      return (await shown(council.state)).textContent.replaceAll('\u00a0', ' ');
    };
    expect(await words()).toContain('Aufgerufen ist Ö 1: ');
    expect(await words()).not.toContain('wird gerade abgestimmt');
    council.open('v1');
    expect(await words()).toContain('Darüber wird gerade abgestimmt.');
  });

  it('is, behind closed doors, when to come back, and no display that shows nothing', async () => {
    const council = new TestCouncil().convened(30);
    council.do({ kind: 'call-item', itemId: council.state.items[0]?.itemId ?? '' });
    const items = council.state.items.map((item) => ({ ...item, public: false }));
    const { textContent } = await shown({ ...council.state, items });
    expect(textContent).toContain('Dieser Punkt wird nichtöffentlich behandelt.');
    expect(textContent).not.toContain('Saalanzeige');
  });

  it('speaks of no meeting before anything is read', async () => {
    const { textContent } = await shown(null);
    expect(textContent).toContain('Läuft gerade');
    expect(textContent).not.toContain('Die Sitzung läuft');
  });
});
