import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { searchOf, text, versionNo } from '../app/search-fields';
import { withTexts } from '../i18n/with-texts';
import { paperListSearch } from '../lists/list-search';

const getParentRoute = () => shellRoute;
const beforeLoad = requireRole('member', 'chair');
/** Clerk and administration read non-public papers on the same pages. */
const readers = requireRole('member', 'chair', 'clerk', 'administration');

export const memberRoutes = [
  createRoute({
    getParentRoute,
    path: '/mitglied',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['guide', 'live', 'member', 'pocket', 'versions'], () => import('./dashboard.page')),
      'DashboardPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen',
    beforeLoad: readers,
    validateSearch: paperListSearch,
    component: lazyRouteComponent(
      withTexts(['lists', 'member', 'versions'], () => import('./papers.page')),
      'PapersPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen/$id',
    beforeLoad: readers,
    component: lazyRouteComponent(
      withTexts(
        ['correction', 'editor', 'history', 'lists', 'live', 'member', 'paper', 'pocket', 'synopsis', 'versions'],
        () => import('./paper.page'),
      ),
      'PaperPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen/$id/synopse',
    beforeLoad: readers,
    component: lazyRouteComponent(
      withTexts(['live', 'paper', 'synopsis'], () => import('./synopsis.page')),
      'PaperSynopsisPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/drucksachen/$id/fassungen',
    beforeLoad: readers,
    validateSearch: searchOf({ von: versionNo, bis: versionNo }),
    component: lazyRouteComponent(
      withTexts(['live', 'versions'], () => import('./versions.page')),
      'PaperVersionsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/neu',
    beforeLoad,
    validateSearch: searchOf({ zu: text }),
    component: lazyRouteComponent(
      withTexts(['editor', 'live', 'member', 'templates'], () => import('./new-motion.page')),
      'NewMotionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/$id',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['editor', 'live', 'member', 'paper', 'versions'], () => import('./motion.page')),
      'MotionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/$id/neufassung',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['editor', 'live', 'versions'], () => import('./new-version.page')),
      'NewVersionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/antrag/$id/neu-pruefen',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['editor', 'live', 'versions'], () => import('./rework.page')),
      'ReworkPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/mitglied/sitzung/$id',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(
        ['acts', 'call', 'correction', 'guide', 'hall', 'history', 'lists', 'live', 'member', 'paper', 'pocket'],
        () => import('./meeting.page'),
      ),
      'MeetingPage',
    ),
  }),
] as const;
