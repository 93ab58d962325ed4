import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect, type RouterHistory } from '@tanstack/react-router';
import { queryString } from '../api/address';
import { portalRoutes } from '../portal/portal.routes';
import { Loading } from '../ui/loading';
import type { addAllRoutes } from './all-routes';
import { ErrorPage } from './error-page';
import { rootRoute, shellRoute } from './root.route';

type RouteTree = ReturnType<typeof addAllRoutes>;
type SearchFields = Record<string, string | number | boolean | undefined>;

/** An address that the portal does not know is looked up among all, fetched then: the public reads without them. */
const otherRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$',
  beforeLoad: async ({ location, context }) => {
    await context.fetchAllRoutes();
    throw redirect({ href: location.href, replace: true });
  },
});

const portalTree = (): RouteTree =>
  // Links are checked against all pages; who follows one into the others comes by `otherRoute`.
  rootRoute.addChildren([shellRoute.addChildren([...portalRoutes]), otherRoute]) as unknown as RouteTree;

/** Search parameters stay readable (`?q=1130&seite=2`): every value is a string until a route's own schema reads it. */
export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  const router = createRouter({
    routeTree: portalTree(),
    context: { queryClient, fetchAllRoutes },
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => queryString(search as SearchFields),
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
    ...(history === undefined ? {} : { history }),
  });
  async function fetchAllRoutes(): Promise<void> {
    const all = await import('./all-routes');
    all.addAllRoutes();
    router.setRoutes(router.buildRouteTree());
  }
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
