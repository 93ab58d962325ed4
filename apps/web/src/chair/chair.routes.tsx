import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireRole } from '../app/guards';
import { rootRoute, shellRoute } from '../app/root.route';
import { withTexts } from '../i18n/with-texts';

const beforeLoad = requireRole('chair', 'clerk');
/** A deputy leads as a member: who has the lead the journal says, and the desk asks it. */
const mayComeToDesk = requireRole('chair', 'clerk', 'member');

export const chairRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leitung',
    beforeLoad,
    component: lazyRouteComponent(
      withTexts(['chair', 'guide'], () => import('./overview.page')),
      'OverviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leitung/$id/ablauf',
    beforeLoad: mayComeToDesk,
    component: lazyRouteComponent(
      withTexts(['chair', 'live'], () => import('./running-order/running-order.page')),
      'RunningOrderPage',
    ),
  }),
] as const;

/** The desk is a window of its own, without the header and footer of the site. */
export const deskRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/leitung/$id',
    beforeLoad: mayComeToDesk,
    component: lazyRouteComponent(
      withTexts(
        ['acts', 'call', 'chair', 'correction', 'editor', 'guide', 'hall', 'live', 'paper', 'synopsis'],
        () => import('./desk.page'),
      ),
      'DeskPage',
    ),
  }),
] as const;
