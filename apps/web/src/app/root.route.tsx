import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { municipalityQuery } from '../api/bodies';
import { setTimeZone } from '../i18n/dates';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found.page';
import { Shell } from './shell';

export interface RouterContext {
  readonly queryClient: QueryClient;
  /** Adds the pages of everybody but the public to those that are known. */
  readonly fetchAllRoutes: () => Promise<void>;
}

/** An address that no route knows has no layout of its own. */
const UnknownAddress = () => (
  <Shell>
    <NotFoundPage />
  </Shell>
);

/** Before anything shows a time. Where the server does not answer, pages say so themselves. */
async function loadTimeZone({ context }: { readonly context: RouterContext }): Promise<void> {
  const municipality = await context.queryClient
    .ensureQueryData({ ...municipalityQuery, retry: false })
    .catch(() => null);
  if (municipality !== null) setTimeZone(municipality.timeZone);
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: loadTimeZone,
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
