import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { queryString } from '../api/address';
import { chairRoutes, deskRoutes } from '../chair/chair.routes';
import { clerkRoutes } from '../clerk/clerk.routes';
import { guideRoutes } from '../guide/guide.routes';
import { hallRoutes } from '../hall/hall.routes';
import { guestRoutes } from '../guest/guest.routes';
import { viewerRoutes } from '../viewer/viewer.routes';
import { memberRoutes } from '../member/member.routes';
import { portalRoutes } from '../portal/portal.routes';
import { ErrorPage } from './error-page';
import { Loading } from '../ui/loading';
import { rootRoute, shellRoute } from './root.route';

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    ...portalRoutes,
    ...guestRoutes,
    ...guideRoutes,
    ...viewerRoutes,
    ...memberRoutes,
    ...chairRoutes,
    ...clerkRoutes,
  ]),
  ...deskRoutes,
  ...hallRoutes,
]);

type SearchFields = Record<string, string | number | boolean | undefined>;

/** Search parameters stay readable (`?q=1130&seite=2`): every value is a string until a route's own schema reads it. */
export const createAppRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => queryString(search as SearchFields),
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
    ...(history === undefined ? {} : { history }),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
