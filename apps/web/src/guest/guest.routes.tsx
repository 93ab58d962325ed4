import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSession } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

export const guestRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/teilnehmen/$id',
    beforeLoad: requireSession,
    component: lazyRouteComponent(
      withTexts(['call', 'live'], () => import('./attend.page')),
      'AttendPage',
    ),
  }),
];
