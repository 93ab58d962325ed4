import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.route';
import { oneOf, searchOf, text, versionNo } from '../app/search-fields';
import { OF_FRAME, withTexts } from '../i18n/with-texts';
import { findSearch, meetingListSearch, paperListSearch } from '../lists/list-search';

const getParentRoute = () => shellRoute;
/** Why a sign-in at a service of others did not succeed. */
const fehler = oneOf(['unbekannt', 'abgebrochen']);

export const portalRoutes = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(
      withTexts(['home'], () => import('./home.page'), OF_FRAME),
      'HomePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/sitzungen',
    validateSearch: meetingListSearch,
    component: lazyRouteComponent(
      withTexts(['lists', 'portal'], () => import('./meetings.page')),
      'MeetingsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/sitzungen/$id',
    component: lazyRouteComponent(
      withTexts(['dossier', 'live', 'paper', 'portal'], () => import('./meeting.page')),
      'MeetingPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/sitzungen/$id/niederschrift',
    component: lazyRouteComponent(
      withTexts(['correction', 'live', 'paper', 'portal'], () => import('./minutes.page')),
      'MinutesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen',
    validateSearch: paperListSearch,
    component: lazyRouteComponent(
      withTexts(['lists', 'portal'], () => import('./papers.page')),
      'PapersPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen/$id',
    component: lazyRouteComponent(
      withTexts(
        ['correction', 'editor', 'history', 'lists', 'live', 'paper', 'synopsis', 'versions'],
        () => import('./paper.page'),
      ),
      'PaperPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen/$id/synopse',
    component: lazyRouteComponent(
      withTexts(['live', 'paper', 'synopsis'], () => import('./synopsis.page')),
      'PaperSynopsisPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/drucksachen/$id/fassungen',
    validateSearch: searchOf({ von: versionNo, bis: versionNo }),
    component: lazyRouteComponent(
      withTexts(['live', 'versions'], () => import('./versions.page')),
      'PaperVersionsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/gremien',
    component: lazyRouteComponent(
      withTexts(['portal'], () => import('./committees.page')),
      'CommitteesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/gremien/$id',
    component: lazyRouteComponent(
      withTexts(['portal'], () => import('./committee.page')),
      'CommitteePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/suche',
    validateSearch: findSearch,
    component: lazyRouteComponent(
      withTexts(['home', 'lists', 'portal'], () => import('./search.page')),
      'SearchPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/pruefen',
    component: lazyRouteComponent(
      withTexts(['dossier'], () => import('./dossier/check-dossier.page')),
      'CheckDossierPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/beleg',
    component: lazyRouteComponent(
      withTexts(['dossier'], () => import('./receipt/check-receipt.page')),
      'CheckReceiptPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/barrierefreiheit',
    component: lazyRouteComponent(
      withTexts(['portal'], () => import('./accessibility.page')),
      'AccessibilityPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/leichte-sprache',
    component: lazyRouteComponent(
      withTexts(['portal'], () => import('./easy-language.page')),
      'EasyLanguagePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/anmelden',
    validateSearch: searchOf({ weiter: text, fehlt: text, fertig: text, fehler }),
    component: lazyRouteComponent(
      withTexts(['portal'], () => import('./sign-in.page')),
      'SignInPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/anmelden/startcode',
    component: lazyRouteComponent(
      withTexts(['portal'], () => import('./start-code.page')),
      'StartCodePage',
    ),
  }),
] as const;
