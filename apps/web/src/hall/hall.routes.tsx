import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';

const getParentRoute = () => rootRoute;

export const hallRoutes = [
  createRoute({
    getParentRoute,
    path: '/anzeige/$id',
    component: lazyRouteComponent(() => import('./hall.page'), 'HallPage'),
  }),
] as const;
