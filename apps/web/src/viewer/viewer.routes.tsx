import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

export const viewerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/zusehen/$id',
    component: lazyRouteComponent(
      withTexts(['call', 'live'], () => import('./viewer.page')),
      'ViewerPage',
    ),
  }),
];
