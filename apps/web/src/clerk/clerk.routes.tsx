import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../app/guards';
import { shellRoute } from '../app/root.route';

const getParentRoute = () => shellRoute;
const beforeLoad = requireRole('clerk', 'administration');

export const clerkRoutes = [
  createRoute({ getParentRoute, path: '/verwaltung', beforeLoad, component: lazyRouteComponent(() => import('./dashboard.page'), 'DashboardPage') }),
] as const;
