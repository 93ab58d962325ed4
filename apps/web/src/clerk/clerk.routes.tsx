import { paperKind } from '@gremia/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { requireRole } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { meetingFindSearch, paperListSearch } from '../lists/list-search';

const getParentRoute = () => shellRoute;
const beforeLoad = requireRole('clerk', 'administration');
const office = requireRole('clerk', 'administration', 'chair');
const clerkOnly = requireRole('clerk');
const text = z.string().optional().catch(undefined);
const number = z.coerce.number().int().positive().optional().catch(undefined);

export const clerkRoutes = [
  createRoute({
    getParentRoute,
    path: '/verwaltung',
    beforeLoad,
    component: lazyRouteComponent(() => import('./dashboard.page'), 'DashboardPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen',
    beforeLoad,
    validateSearch: paperListSearch,
    component: lazyRouteComponent(() => import('./papers.page'), 'PapersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/neu',
    beforeLoad,
    validateSearch: z.object({ art: paperKind.optional().catch(undefined), zu: text }),
    component: lazyRouteComponent(() => import('./new-paper.page'), 'NewPaperPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id',
    beforeLoad,
    component: lazyRouteComponent(() => import('./paper.page'), 'PaperPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/synopse',
    beforeLoad,
    component: lazyRouteComponent(() => import('./synopsis.page'), 'PaperSynopsisPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/berichtigung',
    beforeLoad: requireRole('clerk', 'chair'),
    component: lazyRouteComponent(() => import('./correct-text.page'), 'CorrectTextPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/fassungen',
    beforeLoad,
    validateSearch: z.object({ von: number, bis: number }),
    component: lazyRouteComponent(() => import('./versions.page'), 'PaperVersionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/neufassung',
    beforeLoad,
    component: lazyRouteComponent(() => import('./new-version.page'), 'NewVersionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/neu-pruefen',
    beforeLoad,
    component: lazyRouteComponent(() => import('./rework.page'), 'ReworkPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen',
    beforeLoad,
    validateSearch: meetingFindSearch,
    component: lazyRouteComponent(() => import('./meetings.page'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/neu',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(() => import('./new-meeting.page'), 'NewMeetingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/$id',
    beforeLoad: office,
    component: lazyRouteComponent(() => import('./meeting.page'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/$id/niederschrift',
    beforeLoad: office,
    component: lazyRouteComponent(() => import('./minutes.page'), 'MinutesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/regeln',
    beforeLoad: clerkOnly,
    validateSearch: z.object({ gremium: text, tag: z.iso.date().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./rules.page'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/konten',
    beforeLoad: clerkOnly,
    validateSearch: paperListSearch.pick({ q: true, seite: true }),
    component: lazyRouteComponent(() => import('./accounts.page'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/geraete',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(() => import('./devices/devices.page'), 'DevicesPage'),
  }),
] as const;
