import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

const getParentRoute = () => shellRoute;

export const handbookRoutes = [
  createRoute({
    getParentRoute,
    path: '/hilfe',
    component: lazyRouteComponent(
      withTexts(['handbook', 'paper'], () => import('./beginning.page')),
      'BeginningPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/hilfe/$chapter',
    component: lazyRouteComponent(
      withTexts(['handbook', 'paper'], () => import('./chapter.page')),
      'ChapterPage',
    ),
  }),
] as const;
