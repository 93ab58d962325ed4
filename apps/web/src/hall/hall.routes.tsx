import { deviceKind } from '@gremia/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

const getParentRoute = () => rootRoute;

export const hallRoutes = [
  createRoute({
    getParentRoute,
    path: '/anzeige/$id',
    component: lazyRouteComponent(
      withTexts(['hall', 'live'], () => import('./hall.page')),
      'HallPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/geraet',
    validateSearch: z.object({ art: deviceKind.catch('hall'), licht: z.string().optional() }),
    component: lazyRouteComponent(
      withTexts(['hall', 'live'], () => import('./device.page')),
      'DevicePage',
    ),
  }),
] as const;
