import type { CommitteeDetail, MemberView } from '@gremia/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { CommitteePage } from './committee.page';

const ID = '00000000-0000-4000-8000-000000000002';
const member = (name: string, given: Partial<MemberView> = {}): MemberView => ({
  ...{ personId: name, name, faction: null, function: 'member', voting: true, startsOn: '2024-07-01', endsOn: null },
  ...given,
});

/** The lead of a body's page. */
async function leadOf(seats: number, members: readonly MemberView[]): Promise<string> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const body: CommitteeDetail = {
    ...{ id: ID, name: 'Jugendbeirat', shortName: 'JB', slug: 'jugendbeirat', kind: 'advisory-board' },
    ...{ seats, members: [...members] },
  };
  client.setQueryData(['portal', 'committee', ID], body);
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={client}>
        <Outlet />
      </QueryClientProvider>
    ),
  });
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({ getParentRoute: () => shell, path: '/gremien/$id', component: CommitteePage });
  const router = createRouter({
    routeTree: root.addChildren([shell.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [`/gremien/${ID}`] }),
  });
  render(<RouterProvider router={router as never} />);
  return (await screen.findByText(/Sitze/u)).textContent.replaceAll('\u00a0', ' ');
}

describe('the page of a body', () => {
  it('says how many seats nobody holds; an adviser and who comes later hold none', async () => {
    const later = member('Clara', { startsOn: '2999-01-01' });
    const adviser = member('Dora', { function: 'adviser', voting: false });
    expect(await leadOf(5, [member('Anna'), member('Bert'), later, adviser])).toBe('5 Sitze, 3 davon unbesetzt');
  });

  it('says nothing of it where every seat is held', async () => {
    expect(await leadOf(2, [member('Anna'), member('Bert')])).toBe('2 Sitze');
  });
});
