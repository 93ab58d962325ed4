import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';

export interface FormStage {
  readonly container: HTMLElement;
  readonly leave: () => void;
  readonly left: () => boolean;
}

/** Shows a form on a page that can be left, as the application does; nobody answers behind it. */
export async function showForm(form: ReactElement, path = '/formular'): Promise<FormStage> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const root = createRootRoute({ component: Outlet });
  const shell = createRoute({ id: 'shell', getParentRoute: () => root, component: Outlet });
  const page = createRoute({ path, getParentRoute: () => shell, component: () => <main>{form}</main> });
  const elsewhere = createRoute({ path: '/anderswo', getParentRoute: () => shell, component: () => <p>anderswo</p> });
  const router = createRouter({
    routeTree: root.addChildren([shell.addChildren([page, elsewhere])]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  const { container } = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await waitFor(() => {
    if (container.querySelector('main') === null) throw new Error('the page is not there yet');
  });
  return {
    container,
    leave: () => void router.navigate({ to: '/anderswo' as never }),
    left: () => container.textContent === 'anderswo',
  };
}
