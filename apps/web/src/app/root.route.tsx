import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found.page';
import { Shell } from './shell';

export interface RouterContext {
  readonly queryClient: QueryClient;
}

/** An address that no route knows has no layout of its own. */
const UnknownAddress = () => (
  <Shell>
    <NotFoundPage />
  </Shell>
);

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: UnknownAddress,
  errorComponent: ErrorPage,
});

/** Parent of every page with header, navigation and footer; the hall display stands outside of it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});
