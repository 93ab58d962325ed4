import { DEVICE_KINDS } from '@gremia/contracts';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../app/root.route';
import { oneOf, searchOf, text } from '../app/search-fields';
import { withTexts } from '../i18n/with-texts';

const getParentRoute = () => rootRoute;

export const hallRoutes = [
  // Without saying which meeting: a paired device knows it.
  createRoute({
    getParentRoute,
    path: '/anzeige',
    beforeLoad: () => {
      throw redirect({ to: '/geraet', replace: true });
    },
  }),
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
    validateSearch: searchOf({ art: oneOf(DEVICE_KINDS), licht: text }),
    component: lazyRouteComponent(
      withTexts(['hall', 'live'], () => import('./device.page')),
      'DevicePage',
    ),
  }),
] as const;
