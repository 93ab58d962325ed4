import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../app/root.route';
import { meetingListSearch, paperListSearch } from '../lists/list-search';

const getParentRoute = () => shellRoute;
const text = z.string().optional().catch(undefined);
/** Why a sign-in at a service of others did not succeed. */
const fehler = z.enum(['unbekannt', 'abgebrochen']).optional().catch(undefined);
const number = z.coerce.number().int().positive().optional().catch(undefined);

export const portalRoutes = [
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./home.page'), 'HomePage') }),
  createRoute({
    getParentRoute,
    path: '/sitzungen',
    validateSearch: meetingListSearch,
    component: lazyRouteComponent(() => import('./meetings.page'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sitzungen/$id',
    component: lazyRouteComponent(() => import('./meeting.page'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sitzungen/$id/niederschrift',
    component: lazyRouteComponent(() => import('./minutes.page'), 'MinutesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen',
    validateSearch: paperListSearch,
    component: lazyRouteComponent(() => import('./papers.page'), 'PapersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen/$id',
    component: lazyRouteComponent(() => import('./paper.page'), 'PaperPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen/$id/synopse',
    component: lazyRouteComponent(() => import('./synopsis.page'), 'PaperSynopsisPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen/$id/fassungen',
    validateSearch: z.object({ von: number, bis: number }),
    component: lazyRouteComponent(() => import('./versions.page'), 'PaperVersionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/gremien',
    component: lazyRouteComponent(() => import('./committees.page'), 'CommitteesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/gremien/$id',
    component: lazyRouteComponent(() => import('./committee.page'), 'CommitteePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/suche',
    validateSearch: paperListSearch.pick({ q: true, seite: true }),
    component: lazyRouteComponent(() => import('./search.page'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/barrierefreiheit',
    component: lazyRouteComponent(() => import('./accessibility.page'), 'AccessibilityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/anmelden',
    validateSearch: z.object({ weiter: text, fehlt: text, fertig: text, fehler }),
    component: lazyRouteComponent(() => import('./sign-in.page'), 'SignInPage'),
  }),
] as const;
