import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../app/guards';
import { rootRoute, shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

const beforeLoad = requireRole('chair', 'clerk');

export const chairRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leitung',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['chair'], () => import('./overview.page')),
      'OverviewPage',
    ),
  }),
] as const;

/** The desk is a window of its own, without the header and footer of the site. */
export const deskRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/leitung/$id',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['chair', 'correction', 'editor', 'hall', 'live', 'paper', 'synopsis'], () => import('./desk.page')),
      'DeskPage',
    ),
  }),
] as const;
