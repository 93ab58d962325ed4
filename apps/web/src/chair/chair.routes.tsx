import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../app/guards';
import { shellRoute } from '../app/root.route';

const getParentRoute = () => shellRoute;
const beforeLoad = requireRole('chair', 'clerk');

export const chairRoutes = [
  createRoute({
    getParentRoute,
    path: '/leitung',
    beforeLoad,
    component: lazyRouteComponent(() => import('./overview.page'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/leitung/$id',
    beforeLoad,
    component: lazyRouteComponent(() => import('./cockpit.page'), 'CockpitPage'),
  }),
] as const;
