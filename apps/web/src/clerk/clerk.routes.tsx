import { PAPER_KINDS } from '@gremia/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../app/guards';
import { shellRoute } from '../app/root.route';
import { day, oneOf, searchOf, text, uuid, versionNo } from '../app/search-fields';
import { withTexts } from '../i18n/with-texts';
import { accountSearch, meetingFindSearch, paperListSearch, personSearch } from '../lists/list-search';
import { meetingSearch } from './meeting/meeting-parts';

const getParentRoute = () => shellRoute;
const beforeLoad = requireRole('clerk', 'administration');
const office = requireRole('clerk', 'administration', 'chair');
const clerkOnly = requireRole('clerk');

export const clerkRoutes = [
  createRoute({
    getParentRoute,
    path: '/verwaltung',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['clerk', 'guide', 'versions'], () => import('./dashboard.page')),
      'DashboardPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen',
    beforeLoad,
    validateSearch: paperListSearch,
    component: lazyRouteComponent(
      withTexts(['clerk', 'lists', 'versions'], () => import('./papers.page')),
      'PapersPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/neu',
    beforeLoad,
    validateSearch: searchOf({ art: oneOf(PAPER_KINDS), zu: text }),
    component: lazyRouteComponent(
      withTexts(['clerk', 'templates'], () => import('./new-paper.page')),
      'NewPaperPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/vorlagen',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk', 'templates'], () => import('./templates/templates.page')),
      'TemplatesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(
        ['clerk', 'correction', 'editor', 'history', 'lists', 'live', 'paper', 'synopsis', 'versions'],
        () => import('./paper.page'),
      ),
      'PaperPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/synopse',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['clerk', 'live', 'paper', 'synopsis'], () => import('./synopsis.page')),
      'PaperSynopsisPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/berichtigung',
    beforeLoad: requireRole('clerk', 'chair'),
    component: lazyRouteComponent(
      withTexts(['clerk', 'correction', 'editor', 'live'], () => import('./correct-text.page')),
      'CorrectTextPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/fassungen',
    beforeLoad,
    validateSearch: searchOf({ von: versionNo, bis: versionNo }),
    component: lazyRouteComponent(
      withTexts(['clerk', 'live', 'versions'], () => import('./versions.page')),
      'PaperVersionsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/neufassung',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['clerk', 'editor', 'live', 'versions'], () => import('./new-version.page')),
      'NewVersionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/drucksachen/$id/neu-pruefen',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['clerk', 'editor', 'live', 'versions'], () => import('./rework.page')),
      'ReworkPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen',
    beforeLoad,
    validateSearch: meetingFindSearch,
    component: lazyRouteComponent(
      withTexts(['clerk', 'lists'], () => import('./meetings.page')),
      'MeetingsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/neu',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk'], () => import('./new-meeting.page')),
      'NewMeetingPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/$id',
    beforeLoad: office,
    validateSearch: meetingSearch,
    component: lazyRouteComponent(
      withTexts(['call', 'clerk', 'guide', 'history', 'lists', 'live', 'paper'], () => import('./meeting.page')),
      'MeetingPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/$id/einladung',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk'], () => import('./invitation/invitation.page')),
      'InvitationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/sitzungen/$id/niederschrift',
    beforeLoad: office,
    validateSearch: searchOf({ teil: text }),
    component: lazyRouteComponent(
      withTexts(['clerk', 'correction', 'guide', 'live', 'paper', 'portal'], () => import('./minutes.page')),
      'MinutesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/regeln',
    beforeLoad: clerkOnly,
    validateSearch: searchOf({ gremium: text, tag: day }),
    component: lazyRouteComponent(
      withTexts(['clerk', 'rules'], () => import('./rules.page')),
      'RulesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/personen',
    beforeLoad: clerkOnly,
    validateSearch: personSearch,
    component: lazyRouteComponent(
      withTexts(['clerk', 'lists', 'persons'], () => import('./persons.page')),
      'PersonsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/personen/neu',
    beforeLoad: clerkOnly,
    validateSearch: searchOf({ gremium: uuid, sitz: uuid, fraktion: uuid }),
    component: lazyRouteComponent(
      withTexts(['clerk', 'persons'], () => import('./new-person.page')),
      'NewPersonPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/personen/$id',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk', 'persons'], () => import('./person.page')),
      'PersonPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/besetzung',
    beforeLoad: clerkOnly,
    validateSearch: searchOf({ gremium: text }),
    component: lazyRouteComponent(
      withTexts(['clerk', 'persons'], () => import('./mandates.page')),
      'MandatesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/konten',
    beforeLoad: clerkOnly,
    validateSearch: accountSearch,
    component: lazyRouteComponent(
      withTexts(['clerk', 'lists'], () => import('./accounts.page')),
      'AccountsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/konten/$id',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk'], () => import('./identities/identities.page')),
      'IdentitiesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/geraete',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk'], () => import('./devices/devices.page')),
      'DevicesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/verwaltung/briefkopf',
    beforeLoad: clerkOnly,
    component: lazyRouteComponent(
      withTexts(['clerk'], () => import('./letterhead/letterhead.page')),
      'LetterheadPage',
    ),
  }),
] as const;
