import { chairRoutes, deskRoutes } from '../chair/chair.routes';
import { clerkRoutes } from '../clerk/clerk.routes';
import { guestRoutes } from '../guest/guest.routes';
import { guideRoutes } from '../guide/guide.routes';
import { hallRoutes } from '../hall/hall.routes';
import { handbookRoutes } from '../handbook/handbook.routes';
import { memberRoutes } from '../member/member.routes';
import { ownAccountPages } from '../own-account/own-account.routes';
import { portalRoutes } from '../portal/portal.routes';
import { viewerRoutes } from '../viewer/viewer.routes';
import { rootRoute, shellRoute } from './root.route';

/**
 * Every page of the application.
 *
 * @returns the tree of the portal with everything else added to it
 */
export const addAllRoutes = () =>
  rootRoute.addChildren([
    shellRoute.addChildren([
      ...portalRoutes,
      ...guestRoutes,
      ...guideRoutes,
      ...handbookRoutes,
      ...viewerRoutes,
      ...memberRoutes,
      ...ownAccountPages,
      ...chairRoutes,
      ...clerkRoutes,
    ]),
    ...deskRoutes,
    ...hallRoutes,
  ]);
