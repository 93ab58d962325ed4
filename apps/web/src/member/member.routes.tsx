import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { requireRole } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { paperListSearch } from '../lists/list-search';

const getParentRoute = () => shellRoute;
const beforeLoad = requireRole('member', 'chair');
/** Clerk and administration read non-public papers on the same pages. */
const readers = requireRole('member', 'chair', 'clerk', 'administration');
const text = z.string().optional().catch(undefined);
const number = z.coerce.number().int().positive().optional().catch(undefined);

export const memberRoutes = [
  createRoute({
    getParentRoute,
    path: '/mitglied',
    beforeLoad,
    component: lazyRouteComponent(() => import('./dashboard.page'), 'DashboardPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen',
    beforeLoad: readers,
    validateSearch: paperListSearch,
    component: lazyRouteComponent(() => import('./papers.page'), 'PapersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen/$id',
    beforeLoad: readers,
    component: lazyRouteComponent(() => import('./paper.page'), 'PaperPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen/$id/synopse',
    beforeLoad: readers,
    component: lazyRouteComponent(() => import('./synopsis.page'), 'PaperSynopsisPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen/$id/fassungen',
    beforeLoad: readers,
    validateSearch: z.object({ von: number, bis: number }),
    component: lazyRouteComponent(() => import('./versions.page'), 'PaperVersionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/neu',
    beforeLoad,
    validateSearch: z.object({ zu: text }),
    component: lazyRouteComponent(() => import('./new-motion.page'), 'NewMotionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/$id',
    beforeLoad,
    component: lazyRouteComponent(() => import('./motion.page'), 'MotionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/$id/neufassung',
    beforeLoad,
    component: lazyRouteComponent(() => import('./new-version.page'), 'NewVersionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/$id/neu-pruefen',
    beforeLoad,
    component: lazyRouteComponent(() => import('./rework.page'), 'ReworkPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/sitzung/$id',
    beforeLoad,
    component: lazyRouteComponent(() => import('./meeting.page'), 'MeetingPage'),
  }),
] as const;
