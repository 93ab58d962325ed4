import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSession } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

export const ownAccountPages = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/konto',
    beforeLoad: requireSession,
    component: lazyRouteComponent(
      withTexts(['account'], () => import('./own-account.page')),
      'OwnAccountPage',
    ),
  }),
] as const;
