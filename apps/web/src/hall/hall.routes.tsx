import { deviceKind } from '@gremia/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../app/root.route';

const getParentRoute = () => rootRoute;

export const hallRoutes = [
  createRoute({
    getParentRoute,
    path: '/anzeige/$id',
    component: lazyRouteComponent(() => import('./hall.page'), 'HallPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/geraet',
    validateSearch: z.object({ art: deviceKind.catch('hall'), licht: z.string().optional() }),
    component: lazyRouteComponent(() => import('./device.page'), 'DevicePage'),
  }),
] as const;
