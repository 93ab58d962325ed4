import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { sessionQuery } from '../api/session';
import { PublicOnlyAlert } from './public-only-alert';

const MEETING = { id: '00000000-0000-4000-8000-000000000001', committee: 'Ausschuss für Finanzen' };

/** The alert, where the page remembers somebody who is signed in, and the server answers so. */
async function shown(person: { readonly name: string } | null): Promise<string> {
  const client = new QueryClient();
  client.setQueryData(sessionQuery.queryKey, { person: { name: 'Konrad Ahrenfels' }, csrfToken: null } as never);
  globalThis.fetch = () =>
    Promise.resolve(
      new Response(JSON.stringify({ person, csrfToken: null }), { headers: { 'content-type': 'application/json' } }),
    );
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={client}>
        <PublicOnlyAlert meeting={MEETING} />
      </QueryClientProvider>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  const { container } = render(<RouterProvider router={router as never} />);
  await screen.findAllByRole('link');
  return container.textContent ?? '';
}

describe('why a member sees only what is public', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('is that the session has ended, though the page remembers it: signing in helps', async () => {
    expect(await shown(null)).toContain('Ihre Anmeldung ist abgelaufen');
    expect(screen.getByRole('link', { name: 'Neu anmelden' }).getAttribute('href')).toContain('/anmelden');
  });

  it('is that the body is another one: the public pages show its meeting, and signing in is not offered', async () => {
    const words = await shown({ name: 'Konrad Ahrenfels' });
    expect(words).toContain('Ausschuss für Finanzen');
    expect(words).toContain('Sie gehören diesem Gremium nicht an');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `/sitzungen/${MEETING.id}`,
      `/anzeige/${MEETING.id}`,
    ]);
  });
});
