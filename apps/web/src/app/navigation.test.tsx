import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { sessionQuery } from '../api/session';
import { Navigation } from './navigation';

async function publicLinksAt(path: string): Promise<readonly (string | null)[]> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const roles = [{ role: 'clerk', committeeId: null }];
  client.setQueryData(sessionQuery.queryKey, { person: { name: 'Tamara Federkiel', roles }, csrfToken: null } as never);
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={client}>
        <Navigation />
      </QueryClientProvider>
    ),
  });
  const anywhere = createRoute({ getParentRoute: () => root, path: '$' });
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  render(<RouterProvider router={router as never} />);
  const bar = await screen.findByRole('navigation', { name: 'Öffentliche Seiten' });
  return within(bar)
    .getAllByRole('link')
    .map((link) => link.textContent);
}

describe('the navigation of everybody', () => {
  it.each(['/verwaltung', '/verwaltung/drucksachen', '/verwaltung/sitzungen/1/einladung'])(
    'leaves the names of places to that of the office at %s',
    async (path) => {
      expect(await publicLinksAt(path)).toEqual(['Portal']);
    },
  );

  it.each(['/', '/drucksachen', '/mitglied', '/verwaltungsgericht'])(
    'names the places of the portal at %s',
    async (path) => {
      expect(await publicLinksAt(path)).toEqual(['Sitzungen', 'Drucksachen', 'Gremien', 'Suche']);
    },
  );
});
