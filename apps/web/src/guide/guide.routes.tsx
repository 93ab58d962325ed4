import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSession } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

export const guideRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/ueben',
    beforeLoad: requireSession,
    component: lazyRouteComponent(
      withTexts(['guide'], () => import('./lessons.page')),
      'LessonsPage',
    ),
  }),
];
